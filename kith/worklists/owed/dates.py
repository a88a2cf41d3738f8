"""When what one worker owes is due, and the meetings they or their team are asked to: moments, and nobody’s name."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access.staffing import Post
from kith.duties.settings import values
from kith.language.meetings import LASTS
from kith.worklists.owed import invitations
from kith.worklists.owed.invitations import Invitation
from kith.worklists.owed.mylist import my_list

DUE, MEETING, OF_TEAM = "due", "meeting", "meeting of a team"


@dataclass(frozen=True)
class Moment:
    """Something that has its moment, by the key of the duty behind it.

    ``name``: what it is called as long as it is there, whatever becomes of its day; ``changed``: how often it was said
    anew; ``beside``: another meeting lies on it.
    """

    key: str
    kind: str
    at: datetime
    name: str
    ends: datetime | None = None
    changed: int = 0
    beside: bool = False


def dates(cur: Cursor, worker_id: int, posts: Sequence[Post], at: datetime) -> list[Moment]:
    """All of one worker, in the order of their moments."""
    lines = [line for band in my_list(worker_id, posts, at).bands.values() for line in band]
    due = [Moment(line.key, DUE, line.due_at, f"{DUE}-{line.key}") for line in lines if line.due_at]
    own = invitations.own(cur, [line.key for line in lines], worker_id, at)
    theirs = {one.name for one in own}
    team = [one for one in invitations.of_teams(cur, posts, at) if one.name not in theirs]
    lasts = timedelta(minutes=int(values().of(LASTS, at)))
    met = [_moment(one, MEETING, lasts) for one in own] + [_moment(one, OF_TEAM, lasts) for one in team]
    return sorted(due + _beside(met), key=lambda one: (one.at, one.kind, one.key))


def _moment(one: Invitation, kind: str, lasts: timedelta) -> Moment:
    return Moment(one.duty, kind, one.begins, f"{MEETING}-{one.name}", one.begins + lasts, one.changed)


def _beside(met: Iterable[Moment]) -> list[Moment]:
    """Each with whether another begins before it ends, and ends after it began."""
    met = list(met)
    return [replace(one, beside=any(other is not one and other.at < one.ends and one.at < other.ends for other in met))
            for one in met]
