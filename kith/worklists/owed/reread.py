"""Lines of a list as they were read before: what the database holds unchanged is not read and sent once more.

Somebody comes back to their list all day, and little of it is new each time. Which lines are theirs is asked each time;
only what a line says is kept, under where and by which transaction its two rows were written. No other version of a row
was ever written there by that transaction and seen by anybody else.
"""

from collections.abc import Iterable, Mapping

from psycopg import Cursor

from kith.worklists.about.keeping import Kept
from kith.worklists.owed.line import LINE, ROW_NAMED, Line

# A row with where it stands and who wrote it, for a question within another, which would hide them.
DUTY = "select d.*, d.ctid, d.xmin from duties_duty d"
WHOM = "select s.*, s.ctid, s.xmin from records_subject s"
VERSION = f"d.ctid, d.xmin, s.ctid, s.xmin, {ROW_NAMED}"
STAMP = f"d.id, {VERSION}"
PARTS = 5
UNTIL = 1 + PARTS   # where a stamp ends
LINES = f"""
select {VERSION}, {LINE} from unnest(%s::text[]) asked (id)
cross join lateral ({DUTY} where d.id = asked.id offset 0) d
cross join lateral ({WHOM} where s.id = d.subject_id offset 0) s
"""
MORE = f", {LINE}"
_kept: Kept[tuple] = Kept(most=10_000)   # some twenty megabytes
_lists: Kept[bool] = Kept(most=2_000)


def more_of(worker_id: int) -> str:
    """What to ask beside the stamps of somebody's list: everything, where it is opened for the first time."""
    return "" if _lists.holds(worker_id) else MORE


def opened(worker_id: int, lines: Iterable[tuple[str, tuple, tuple]]) -> None:
    """Keeps what a list that was opened for the first time said of each duty, under its version."""
    for key, version, line in lines:
        _kept.put(key, version, line)
    _lists.put(worker_id, True, True)


def lines(cur: Cursor, stamps: Mapping[str, tuple]) -> dict[str, Line]:
    """Key of a duty -> its line, in the order of the stamps; what has gone since they were read is absent."""
    return {key: Line(*row) for key, row in _kept.those(stamps, lambda missing: _read(cur, missing)).items()}


def _read(cur: Cursor, keys: list[str]) -> dict[str, tuple[tuple, tuple]]:
    """Under the versions that are read now, which may be newer."""
    rows = cur.execute(LINES, (keys,)).fetchall()
    return {row[PARTS]: (row[:PARTS], row[PARTS:]) for row in rows}
