"""CPU time of this process and of the whole PostgreSQL server, as the kernel counts it."""

import os
import resource
import time
from pathlib import Path

from kith.records.database import cursor

TICK = os.sysconf("SC_CLK_TCK")
AFTER_NAME = 2  # /proc/PID/stat counts from 1, and its second field, the name, may hold spaces
PARENT, REAPED = 4, (16, 17)
NANOSECONDS = 1_000_000_000


class Server:
    """The PostgreSQL server that this process talks to, found from our own connection to it."""

    def __init__(self):
        with cursor() as cur:
            ours = cur.execute("select pg_backend_pid()").fetchone()[0]
        self.postmaster = int(_stat(ours)[PARENT])

    def cpu(self) -> float:
        """Seconds used by the server: by its first process, by those it has buried, and by those that live."""
        living = [pid for pid in _pids() if int(_stat(pid).get(PARENT, 0)) == self.postmaster]
        return _seconds(_stat(self.postmaster), REAPED) + sum(map(_own, [self.postmaster, *living]))


def ours() -> float:
    """Seconds used by this process and by the ones it started and has buried."""
    buried = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + buried.ru_utime + buried.ru_stime


def load() -> str:
    """How busy the machine is: a figure taken on a busy one is worth less."""
    return " ".join(f"{one:.1f}" for one in os.getloadavg())


def _pids() -> list[int]:
    return [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]


def _stat(pid: int) -> dict[int, str]:
    """The numbered fields of a process, empty once it has gone."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return {}
    return dict(enumerate(text.rpartition(")")[2].split(), AFTER_NAME + 1))


def _own(pid: int) -> float:
    """Seconds used by one process, to the nanosecond; the counters of /proc/PID/stat only tick a hundred times each."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / NANOSECONDS
    except (FileNotFoundError, ProcessLookupError):
        return 0.0


def _seconds(stat: dict[int, str], fields: tuple[int, ...]) -> float:
    return sum(int(stat[field]) for field in fields) / TICK
