"""A Kith of its own for a drill: its home, its database and its programs, each of which may be killed."""

import contextlib
import os
import random
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psycopg

PROJECT = Path(__file__).parents[2]
PATIENCE = 90  # seconds; a machine that has much else to do may take long, and must still come back
PROGRAMS = {"listen": ("listen",), "work": ("work",), "serve": ("serve", "--workers", "1")}
START_DATABASE = "from kith.config.database import running; running.start()"
BACKENDS = """
select pid from pg_stat_activity where backend_type = 'client backend' and datname = 'kith' and pid <> pg_backend_pid()
"""


class House:
    """The programs of one home. Whatever ended is started again by `mend`, as whoever runs them would."""

    def __init__(self, home: Path, **more: str):
        self.home, self.running, self.ended = home, {}, []
        self.ports = {"listen": free_port(), "serve": free_port()}
        kept = {key: value for key, value in os.environ.items() if not key.startswith("KITH_")}
        self.env = kept | {"KITH_HOME": str(home), "DJANGO_SETTINGS_MODULE": "kith.config.settings",
                           "PYTHONPATH": str(PROJECT)} | more

    def run(self, *words: str, given: str | None = None) -> subprocess.CompletedProcess:
        """One command, to its end."""
        return subprocess.run([sys.executable, *words], env=self.env, cwd=PROJECT, input=given, text=True,
                              capture_output=True, check=False, timeout=PATIENCE * 10)

    def kith(self, *words: str) -> subprocess.CompletedProcess:
        """One `kith` command, to its end."""
        return self.run("-m", "kith", *words)

    def ask(self, words: str, *given: object) -> list[tuple]:
        """A question put to the database beside everything else."""
        address = f"postgresql://kith@/kith?host={self.home / 'pg' / 'socket'}"
        with psycopg.connect(address, autocommit=True, connect_timeout=5) as line:
            return line.execute(words, given).fetchall()

    def mend(self) -> None:
        """Starts whatever does not run, and waits until the doors are open."""
        started = self.run("-c", START_DATABASE)
        assert started.returncode == 0, started.stderr
        for name, words in PROGRAMS.items():
            if name not in self.running or self.running[name].poll() is not None:
                self._start(name, words)
        for name, port in self.ports.items():
            wait_for(lambda port=port: _opens(port), f"{name} does not open its door: {self._log(name)}")

    def kill(self, what: str, chance: random.Random) -> None:
        """Kills one thing with signal 9: the database, one connection's process, or a program and its children."""
        if what == "database":
            _kill([int((self.home / "pg" / "data" / "postmaster.pid").read_text().split()[0])])
        elif what == "backend":
            with contextlib.suppress(psycopg.Error):
                _kill(chance.sample(found, 1) if (found := [row[0] for row in self.ask(BACKENDS)]) else [])
        elif what in self.running:
            everybody = [*below(self.running[what].pid), self.running[what].pid]
            _kill(everybody)
            self.running.pop(what).wait(PATIENCE)

    def rest(self, name: str) -> None:
        """Lets one program end what it does, and does not start it again."""
        program = self.running.pop(name)
        program.terminate()
        program.wait(PATIENCE)

    def end(self) -> None:
        """Stops everything that this house started."""
        for program in self.running.values():
            program.terminate()
        for program in self.running.values():
            with contextlib.suppress(subprocess.TimeoutExpired):
                program.wait(60)
            _kill([*below(program.pid), *([program.pid] if program.poll() is None else [])])
        self.run("-c", START_DATABASE)      # the last to use the database stops it

    def _start(self, name: str, words: tuple[str, ...]) -> None:
        if name in self.running:
            self.ended.append(name)
        port = ["--port", str(self.ports[name])] if name in self.ports else []
        with open(self.home.parent / f"{name}.log", "a") as log:
            self.running[name] = subprocess.Popen([sys.executable, "-m", "kith", *words, *port], env=self.env,
                                                  cwd=PROJECT, stdout=log, stderr=log, start_new_session=True)

    def _log(self, name: str) -> str:
        return (self.home.parent / f"{name}.log").read_text()[-2000:]


def wait_for(holds, what: str, patience: float = PATIENCE) -> None:
    """Waits until something holds, and says what did not."""
    last = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < last, what
        time.sleep(0.05)


def free_port() -> int:
    """A port nobody uses."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def below(pid: int) -> list[int]:
    """Every process that this one started, and that those started."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    children = [one for one, parent in parents.items() if parent == pid]
    return [deep for one in children for deep in (*below(one), one)]


def _opens(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 2):
        return True
    return False


def _kill(pids: list[int]) -> None:
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
