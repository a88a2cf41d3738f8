"""How long it takes to seal and to verify a long audit log, beside hashing alone as many events of the same kind."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from psycopg import ClientCursor

from kith.audit import lines, sealing, verifying
from kith.audit.lines import BEGINNING, Place
from kith.audit.tree import Tree, leaf
from kith.records.database import cursor

A_MILLION = 1_000_000
LIMIT = 60.0        # seconds to verify a million
TOGETHER = 10_000   # events of one transaction here; what is measured is the same as of a request's one
EVENTS = """
insert into audit_event (at, worker_id, posts, route, method, ended, why, subject_ids)
select timestamptz '2026-07-14 08:10:00+00' + n * interval '0.05 seconds', n %% 400, 'health_visitor:' || n %% 40,
    (array['person', 'my_list', 'history', 'duty'])[1 + n %% 4], 'GET',
    case n %% 50 when 0 then 'refused' else 'shown' end,
    case n %% 50 when 0 then 'access.visibility.require' else '' end,
    case n %% 4 when 1 then (select array_agg(n %% 9000 + m * 7) from generate_series(1, 40) m)
        else array[n * 7919 %% 200000] end
from generate_series(%(first)s::bigint, %(last)s::bigint) n
"""


@dataclass(frozen=True)
class Measured:
    """Seconds, of so many events."""

    events: int
    sealed: float
    verified: float
    floor: float
    well: bool
    peak: float    # megabytes of memory that this process ever held

    @property
    def a_million(self) -> float:
        """Seconds to verify a million."""
        return self.verified * A_MILLION / self.events


def measure(events: int, folder: Path, said: Callable[[str], None]) -> Measured:
    """In a database of its own, which the events make a little larger."""
    said("Writing the events…")
    with cursor() as cur:
        for first in range(0, events, TOGETHER):
            asked = {"first": first, "last": min(first + TOGETHER, events) - 1}
            ClientCursor(cur.connection).execute(EVENTS, asked)
        cur.execute("analyze audit_event")
        said("Sealing…")
        sealed = _timed(lambda: [*iter(lambda: sealing.seal(cur, folder, datetime.now(UTC)), 0)])[1]
        said("Verifying…")
        found, verified = _timed(lambda: verifying.verify(cur, folder))
        some = [one.words for one in lines.read(cur, BEGINNING, Place(9, 0, 0), TOGETHER)]
    said("Hashing alone…")
    floor = _timed(lambda: _hash(some, events))[1]
    return Measured(events, sealed, verified, floor, found.well and found.events == events, _peak())


def _hash(some: list[bytes], events: int) -> bytes:
    """The floor: every leaf and every node, of words that are in memory already."""
    tree = Tree()
    for n in range(events):
        tree.add(leaf(some[n % len(some)]))
    return tree.root()


def _timed(work: Callable) -> tuple:
    began = time.perf_counter()
    done = work()
    return done, time.perf_counter() - began


def _peak() -> float:
    status = Path("/proc/self/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))) / 1024
