"""The meetings that somebody is asked to, each once, however many children it is about: their own, and their team’s."""
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from psycopg import Cursor

from kith.access import finding
from kith.access.finding import Holder, who_now
from kith.access.staffing import Post, role_keys
from kith.engine.calendar import local
from kith.engine.days import clock_of
from kith.records import happenings
from kith.worklists.about.meetings.seats import INSTEAD

BEHIND, AHEAD, OF_TEAM = 28, 365, 56   # days; a team finds who goes before a meeting that is further away is near
# What is sent in place of somebody is no place to be. Of what was said anew a calendar takes the higher number.
ASKED = f"""
select d.id, called.occasion, called.answers ->> 'begins', (select count(*) - 1 from records_entry v
        where v.subject_id = called.subject_id and v.form = called.form and v.occasion = called.occasion
            and v.root = called.root), d.subject_id, d.role, d.bearer_id, d.label
from records_happening called join duties_duty d on d.subject_id = called.subject_id and d.pathway = 'meeting_invited'
    and d.occasion = called.occasion and d.state <> 'no longer owed' and d.duty not like '%%\\{INSTEAD}'
where called.form = 'meeting_called' and left(called.answers ->> 'begins', 10) = any(%s)
"""
# What they are asked to, and to what they said that somebody comes.
OWN = f"""{ASKED} and (d.id = any(%s) or exists (
    select from records_said(d.subject_id, 'invitation_answered', d.evidence) said
    join records_entry first on first.subject_id = said.subject_id and first.seq = said.root
    where first.by_id = %s and said.how <> 'strike' and said.answers ->> 'coming' = 'comes'))
order by 3, 1
"""
OF_TEAMS = f"""{ASKED} and d.open and d.bearer_id is null and d.role = any(%s) order by 3, 1"""


class Invitation(NamedTuple):
    """One meeting: the duty by which it is asked about, its name, when it begins and how often it was said anew."""

    duty: str
    name: str
    begins: datetime
    changed: int


class Asked(NamedTuple):
    """One invitation for one child, as it is read."""

    duty: str
    occasion: str
    begins: str
    changed: int
    subject_id: int
    role: str
    bearer_id: int | None
    label: str

    @property
    def owner(self) -> tuple:
        return finding.owner(self.subject_id, self.role, self.bearer_id, self.label)


def own(cur: Cursor, keys: list[str], worker_id: int, at: datetime) -> list[Invitation]:
    """Those that are theirs by name, or that they answered; ``keys``: what stands on their list."""
    found = [Asked(*row) for row in cur.execute(OWN, (_days(at, -BEHIND, AHEAD), keys, worker_id)).fetchall()]
    holders = _holders(cur, found, at)
    return list(_each(one for one in found if one.duty not in keys or holders[one.owner].worker_id is not None))


def of_teams(cur: Cursor, posts: Sequence[Post], at: datetime) -> list[Invitation]:
    """Those that lie with a team of theirs, of which nobody has taken it."""
    rows = cur.execute(OF_TEAMS, (_days(at, 0, OF_TEAM), list(role_keys(posts)))).fetchall()
    found, teams = [Asked(*row) for row in rows], {post.team_id for post in posts}
    holders = _holders(cur, found, at)
    return list(_each(one for one in found if _is_nobodys(holders[one.owner], teams)))


def _days(at: datetime, first: int, last: int) -> list[str]:
    return [(local(at).date() + timedelta(days=n)).isoformat() for n in range(first, last)]


def _is_nobodys(holder: Holder, teams: set[int]) -> bool:
    return holder.worker_id is None and holder.team_id in teams and not holder.fallback


def _holders(cur: Cursor, found: Iterable[Asked], at: datetime) -> dict[tuple, Holder]:
    owners = {one.owner for one in found}
    return who_now(cur, owners, at) if owners else {}


def _each(found: Iterable[Asked]) -> Iterator[Invitation]:
    """Asked about two children, they are asked to one meeting."""
    met: dict[str, Invitation] = {}
    for one in found:
        name, begins = happenings.name(one.occasion), clock_of(one.begins)
        if begins and (name not in met or met[name].changed < one.changed):
            met[name] = Invitation(met[name].duty if name in met else one.duty, name, begins, one.changed)
    yield from met.values()
