"""Each step down of a plan: what would make us worry again is read before the next meeting."""
from collections.abc import Sequence

from psycopg import Cursor

from kith.access.sensitivity import Reader
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.records import reading

STEPPED_DOWN = "plan_stepped_down"


def stepped_down(cur: Cursor, ids: Sequence[int], reader: Reader) -> list[Standing]:
    """The last first."""
    rows = (Version(*row) for row in reading.versions(cur, ids, [STEPPED_DOWN]))
    return [one for one in reversed(fold_all(rows)) if reader.reads(one.versions)]
