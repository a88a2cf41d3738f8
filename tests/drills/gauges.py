"""What is read off a running house during a long drill: memory, open handles, connections, and the size of tables."""

import contextlib
import re
from dataclasses import dataclass
from pathlib import Path

from tests.drills.running import House, below

CONNECTIONS = "select count(*) from pg_stat_activity where datname = 'kith' and backend_type = 'client backend'"
TABLES = "select relname, n_live_tup, pg_total_relation_size(relid) from pg_stat_user_tables order by 3 desc"


@dataclass(frozen=True)
class Reading:
    """One look at all gauges."""

    messages: int
    programs: dict[str, float]  # MB, what they share counted once
    handles: int
    connections: int
    tables: dict[str, tuple[int, int]]  # rows and bytes

    @property
    def memory(self) -> float:
        """MB of all programs."""
        return sum(self.programs.values())

    @property
    def size(self) -> int:
        """Bytes of all tables with their indexes."""
        return sum(size for _, size in self.tables.values())


def read(house: House, messages: int) -> Reading:
    """Looks at everything once."""
    pids = {name: (one.pid, *below(one.pid)) for name, one in house.running.items()}
    ((connections,),) = house.ask(CONNECTIONS)
    tables = {name: (rows, size) for name, rows, size in house.ask(TABLES)}
    programs = {name: sum(map(_memory, mine)) for name, mine in pids.items()}
    return Reading(messages, programs, sum(map(_handles, sum(pids.values(), ()))), connections, tables)


def _memory(pid: int) -> float:
    with contextlib.suppress(OSError):
        return int(re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)[1]) / 1024
    return 0.0


def _handles(pid: int) -> int:
    with contextlib.suppress(OSError):
        return len(list(Path(f"/proc/{pid}/fd").iterdir()))
    return 0
