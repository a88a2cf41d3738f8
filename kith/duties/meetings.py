"""What the locality’s values say of a meeting: how much notice is usual, and who has another while it lasts."""
from collections.abc import Sequence
from datetime import datetime

from psycopg import Cursor

from kith.access import at_one_time
from kith.access.at_one_time import Clash
from kith.duties.settings import calendar, values
from kith.engine.matters import meetings
from kith.engine.standing import Standing
from kith.language.meetings import KINDS, LASTS


def notice(kind: str, said: datetime, begins: datetime) -> tuple[int, int]:
    """(working days from when its day was said to that day, how many are usual)."""
    return calendar().working_days_between(said, begins), int(values().of(KINDS[kind].notice, said))


def notice_of(called: Standing) -> tuple[int, int] | None:
    """The same of one that was called; nothing where it has no day."""
    begins, kind = meetings.begins(called), called.answers.get("kind")
    return notice(kind, meetings.known_since(called), begins) if begins and kind in KINDS else None


def clashes(cur: Cursor, ids: Sequence[int], begins: datetime | None, own: str, at: datetime) -> list[Clash]:
    """Who of those records, or around them, is asked to another; ``own``: the occasion of this one."""
    return at_one_time.clashes(cur, ids, begins, own, int(values().of(LASTS, at)), at) if begins else []
