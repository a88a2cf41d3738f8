"""The meetings of the next four weeks and what each still lacks, for whoever called one and whoever leads: no names.

How many children a meeting is about, and how many answers and reports are out, is said of all of them; who they are
stands on the page of the meeting, for whoever may open them. A service held in confidence is counted nowhere.
"""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from psycopg import Cursor

from kith.access.confidence import CONFIDING
from kith.access.staffing import Post
from kith.duties.settings import values
from kith.engine.calendar import local
from kith.engine.days import clock_of
from kith.language.meetings import QUORATE, QUORUM, WORDS
from kith.records import happenings
from kith.worklists.about.meetings.seats import INSTEAD

WEEKS = 4
COMING = """
select called.occasion, max(called.answers ->> 'begins'), max(called.answers ->> 'kind'),
    array_agg(distinct s.person_id), bool_or(first.by_id = %(me)s), bool_or(exists (
        select from records_together t join access_involvement i on i.subject_id = t.other_id
        where t.subject_id = called.subject_id and i.team_id = any(%(teams)s::bigint[]) and i.began <= %(at)s
            and (i.ended is null or i.ended > %(at)s)))
from records_happening called join records_subject s on s.id = called.subject_id and s.kind = 'person'
join records_entry first on first.subject_id = called.subject_id and first.seq = called.root
where called.form = 'meeting_called' and left(called.answers ->> 'begins', 10) = any(%(days)s)
group by called.occasion order by 2, 1
"""
OWED = f"""
select d.occasion, d.pathway = 'conference_told' or d.duty like '%%\\{INSTEAD}', d.role, d.open, coalesce((
    select said.answers ->> 'coming' from records_said(d.subject_id, 'invitation_answered', d.evidence) said
    where said.how <> 'strike'), '')
from duties_duty d where d.person_id = any(%s::bigint[]) and d.pathway in ('meeting_invited', 'conference_told')
    and d.occasion = any(%s) and d.state <> 'no longer owed' and d.role <> all(%s)
"""


class Owed(NamedTuple):
    """One invitation, or one report, of one service for one child."""

    occasion: str
    is_report: bool
    role: str
    open: bool
    coming: str


@dataclass(frozen=True, slots=True)
class Coming:
    """One meeting: its name, when it begins, and what it lacks."""

    name: str
    kind: str
    begins: datetime
    children: int
    asked: int      # invitations, each of one service for one child
    silent: int     # of these without an answer
    reports: int    # that are owed and have not come
    comes: int      # services that say that they come
    quorum: int     # how many decide, where fewer do not

    @property
    def lacks_quorum(self) -> bool:
        return self.comes < self.quorum

    @property
    def is_whole(self) -> bool:
        """Whether nothing is out."""
        return not (self.silent or self.reports or self.lacks_quorum)


def coming(cur: Cursor, worker_id: int, posts: Sequence[Post], at: datetime, every: bool) -> list[Coming]:
    """Those that this worker called, and those about whom a team of theirs works with; or ``every`` one there is."""
    days = [(local(at).date() + timedelta(days=n)).isoformat() for n in range(7 * WEEKS + 1)]
    asked = {"me": worker_id, "teams": [post.team_id for post in posts], "days": days, "at": at}
    rows = [row for row in cur.execute(COMING, asked).fetchall() if every or row[4] or row[5]]
    people = list({one for row in rows for one in row[3]})
    found = cur.execute(OWED, (people, [row[0] for row in rows], list(CONFIDING))).fetchall() if rows else []
    owed = [Owed(*one) for one in found]
    laid = [_coming(*row[:4], [one for one in owed if one.occasion == row[0]], at) for row in rows]
    return [one for one in laid if one and one.begins > at]


def _coming(occasion: str, begins: str, kind: str, people: list[int], owed: Iterable[Owed], at: datetime
            ) -> Coming | None:
    when, owed = clock_of(begins), list(owed)
    asked = [one for one in owed if not one.is_report]
    return when and Coming(
        happenings.name(occasion), WORDS.get(kind, ""), when, len(people), len(asked), sum(one.open for one in asked),
        sum(one.open for one in owed if one.is_report), len({one.role for one in asked if one.coming == "comes"}),
        int(values().of(QUORUM, at)) if kind in QUORATE else 0)
