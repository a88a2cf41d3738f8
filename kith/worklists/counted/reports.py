"""Reports for conferences, profession by profession: asked for, in time, late, never sent; and what the tool says.

A report that nobody sent is told from one that nobody could have sent: who was asked too late is not counted as silent.
"""
from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime

from psycopg import Cursor

from kith.access.roles import title
from kith.engine.catalogue import edition as edition_of
from kith.engine.matters import assuring
from kith.forms.meetings.decisions_issued import USED as USES
from kith.forms.meetings.report_reviewed import ReportReviewed
from kith.language.roles import GP

UNKNOWN = "No practice is known"
# The practice of whom it is about, as it is known now.
PRACTICE = """
(select t.name from records_subject s join access_team t on t.key = records_practice(s) and t.kind = 'gp'
    where s.id = d.subject_id)
"""
OWED = f"""
select d.role, {PRACTICE}, d.occasion, d.state, d.open, d.due_at <= %(at)s from duties_duty d
where d.pathway = 'conference_told' and d.state <> 'no longer owed'
"""
# Each report that was drawn, with its reading as it stands now, by the edition of the tool that it was read with.
READ = f"""
select e.answers ->> 'role', {PRACTICE}, said.answers, said.edition
from duties_duty d join records_entry e on e.subject_id = d.subject_id and e.seq = d.trigger_root
left join lateral records_said(d.subject_id, 'report_reviewed', d.evidence) said on true
where d.pathway = 'report_assured' and d.state <> 'no longer owed'
"""
# Of each report that was sent, where its conference has its decision sheet out: what the sheet as it stands says became
# of it. The conference is the one that was called, who was there was said of it, and the sheet is of that.
USED = f"""
select d.role, {PRACTICE}, coalesce(said.used, '')
from duties_duty d
join lateral records_said(d.subject_id, 'conference_report', d.evidence) e on e.answers ->> 'outcome' = 'written'
join duties_duty held on held.subject_id = d.subject_id and held.pathway = 'meeting_told_of'
    and held.occasion = d.occasion and held.evidence is not null
join duties_duty sheet on sheet.person_id = d.person_id and sheet.pathway = 'meeting_decided'
    and sheet.duty = 'decisions' and sheet.trigger_root = held.evidence and sheet.evidence is not null
left join lateral (
    select row ->> 'used' as used from records_said(d.subject_id, 'decisions_issued', sheet.evidence) last
    cross join lateral jsonb_array_elements(case jsonb_typeof(last.answers -> 'reports') when 'array'
        then last.answers -> 'reports' else '[]' end) row
    where row ->> 'role' = d.role limit 1
) said on true
where d.pathway = 'conference_told' and d.state in ('done', 'done late')
"""


@dataclass
class Line:
    """Of one profession: each report that was asked for is exactly one of the first six; and each that was sent to a
    conference whose decision sheet is out is exactly one of those that say what became of it.
    """

    in_time: int = 0
    late: int = 0
    not_sent: int = 0     # asked in time, its day is over, and nothing came
    too_late: int = 0     # nothing came from whoever was asked with less notice than is usual
    set_aside: int = 0
    to_come: int = 0
    told: int = 0      # it told in what was decided
    read: int = 0
    unread: int = 0
    absent: int = 0
    not_said: int = 0
    drawn: int = 0
    returned: int = 0
    scores: list[int] = field(default_factory=list)   # by the tool as it is now; of an older one they are not compared

    @property
    def cells(self) -> list[int]:
        asked = [self.in_time, self.late, self.not_sent, self.too_late, self.set_aside, self.to_come]
        return [*asked, sum(asked), self.drawn, len(self.scores), self.returned]

    @property
    def uses(self) -> list[int]:
        """What became of each: not said counts as itself, and is taken out of nothing."""
        parts = [self.told, self.read, self.unread, self.absent, self.not_said]
        return [*parts, sum(parts)]

    @property
    def mean(self) -> str:
        return assuring.mean(self.scores)


def counted(cur: Cursor, short: Collection[str], at: datetime) -> dict[str, Line]:
    """By profession, in order of name; ``short``: the occasions of meetings with less notice than is usual."""
    return _lines(cur, short, at, lambda role, practice: _said(role))


def of_practices(cur: Cursor, short: Collection[str], at: datetime) -> dict[str, Line]:
    """Those of GPs alone, practice by practice: together they are the line of the profession."""
    return _lines(cur, short, at, lambda role, practice: (practice or UNKNOWN) if _base(role) == GP.key else "")


def _lines(cur: Cursor, short: Collection[str], at: datetime, whose: Callable[[str, str | None], str]
           ) -> dict[str, Line]:
    """Each report is in the line of whoever it is; what is nobody's here has none."""
    found: dict[str, Line] = defaultdict(Line)
    for role, practice, occasion, state, is_open, due in cur.execute(OWED, {"at": at}).fetchall():
        _add(found[whose(role, practice)], _which(state, is_open and due, occasion in short))
    for role, practice, answers, edition in cur.execute(READ).fetchall():
        _read(found[whose(role, practice)], answers, edition)
    for role, practice, used in cur.execute(USED).fetchall():
        _add(found[whose(role, practice)], used if used in USES else "not_said")
    found.pop("", None)
    return dict(sorted(found.items()))


def _add(line: Line, key: str) -> None:
    setattr(line, key, getattr(line, key) + 1)


def _which(state: str, silent: bool, short: bool) -> str:
    if state in ("done", "done late"):
        return "in_time" if state == "done" else "late"
    if state == "waived":
        return "set_aside"
    silent = silent or state == "not done"   # its conference was held without it
    return ("too_late" if short else "not_sent") if silent else "to_come"


def _read(line: Line, answers: dict | None, edition: str | None) -> None:
    line.drawn += 1
    if answers:
        line.returned += answers.get("decided") == "returned"
        if edition == edition_of(ReportReviewed):
            line.scores.append(assuring.points(ReportReviewed, answers))


def _base(role: str) -> str:
    return role.rpartition(":")[2]


def _said(role: str) -> str:
    words = title(_base(role)).removeprefix("the ")
    return words[:1].upper() + words[1:]
