"""Who is asked to another meeting while one that is to come lasts."""
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from psycopg import Cursor

from kith.access.at_one_time import Clash
from kith.access.sensitivity import Reader
from kith.duties.meetings import clashes
from kith.engine.matters import meetings as matter
from kith.engine.standing import Standing
from kith.worklists.about.meetings.found import CALLED
from kith.worklists.about.meetings.meeting import Meeting


def with_clashes(cur: Cursor, one: Meeting, ids: Sequence[int], at: datetime, reader: Reader) -> Meeting:
    """Nobody is told of a service that they may not know of."""
    found = clashes(cur, ids, one.at, one.called.occasion, at)
    return replace(one, clashes=tuple(clash for clash in found if not clash.role or reader.hears_of(clash.role)))


def beside(cur: Cursor, began: Sequence[Standing], about: int, role: str, at: datetime) -> list[Clash]:
    """For whoever is asked to a meeting: their own others at that time, and the child’s."""
    called = next((one for one in began if one.form == CALLED), None)
    begins = matter.begins(called)
    if begins is None or begins <= at:
        return []
    found = clashes(cur, [about], begins, called.occasion, at)
    return [one for one in found if one.role in ("", role)]
