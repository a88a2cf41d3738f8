"""Starts the embedded PostgreSQL for whoever comes first, and stops it when nobody uses it any more."""
import atexit
import fcntl
import os
import shlex
import time
from typing import IO

from kith.config.database.folders import is_embedded, place, socket_folder, url
from kith.config.database.locks import held_open, one_at_a_time
from kith.config.database.log import archiving
from kith.config.database.making import make
from kith.config.database.programs import NoDatabase, run

PATIENCE = 20.0  # seconds; after a kill -9 the old server's children may hold its memory for a moment

# A server log is read by people with no business in a record, so it must not quote values or statements.
QUIET_LOG = {
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length_on_error": "0",
}

_using: dict[int, IO[str]] = {}  # by process: a forked child shares the file but must not stop its parent's database


def start(**settings: str) -> str:
    """Starts the embedded database unless it runs or another server is named; whoever started it last stops it."""
    if not is_embedded() or os.getpid() in _using:
        return url()
    with one_at_a_time():
        _using[os.getpid()] = mark = held_open("database.used")
        fcntl.flock(mark, fcntl.LOCK_SH)
        if not _answers():
            make()
            _launch(settings)
    atexit.register(stop)
    return url()


def stop() -> None:
    """Lets go of the embedded database, and stops it when nobody else uses it."""
    if os.getpid() not in _using:
        return
    with one_at_a_time():
        mark = _using.pop(os.getpid())
        try:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        finally:
            mark.close()
        run("pg_ctl", "-D", place() / "data", "-m", "fast", "-w", "stop")


def _answers() -> bool:
    return run("pg_isready", "-q", "-h", socket_folder()).returncode == 0


def options(settings: dict[str, str]) -> str:
    """Settings as `pg_ctl -o` takes them."""
    return " ".join(f"-c {shlex.quote(f'{name}={value}')}" for name, value in settings.items())


def _launch(settings: dict[str, str]) -> None:
    chosen = {
        "listen_addresses": "",
        "unix_socket_directories": str(socket_folder()),
        "unix_socket_permissions": "0700",
        "wal_keep_size": "64MB",   # a backup takes its last pieces a moment after its copy has ended
    }
    words = options(chosen | QUIET_LOG | archiving() | settings)
    log, patience = place() / "server.log", time.monotonic() + PATIENCE
    while run("pg_ctl", "-D", place() / "data", "-l", log, "-o", words, "-w", "start").returncode:
        if _answers():
            return  # it ran all the time, and was busy getting up again after one of its processes was killed
        if time.monotonic() > patience:
            said = log.read_text(errors="replace").strip().splitlines()[-3:] if log.exists() else []
            raise NoDatabase(f"PostgreSQL does not start. The end of {log} says: {' / '.join(said)}")
        time.sleep(0.2)
