"""Whether health assessments are assured: who did them, what the tool says of them, and whether SDQs were used."""
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from psycopg import Cursor

from kith.access.roles import title
from kith.engine.calendar import local
from kith.engine.days import in_words
from kith.engine.matters import assuring
from kith.forms.looked_after.assessment_reviewed import AssessmentReviewed

# Each signature with its review, as both stand now: one that was signed again is an assessment of its own edition.
SIGNED = """
select e.role, w.full_name, e.recorded_at, d.state, d.open, d.due_at <= %(at)s, said.answers, said.edition,
    e.answers ->> 'why_you'
from duties_duty d
join records_entry e on e.subject_id = d.subject_id and e.seq = d.trigger_root
left join access_worker w on w.id = e.by_id
left join lateral records_said(d.subject_id, 'assessment_reviewed', d.evidence) said on true
where d.pathway = 'assessment_assured' and d.state <> 'no longer owed' order by e.recorded_at, d.id
"""
EDITIONS = """
select edition, min(recorded_at) from records_entry where form = 'assessment_reviewed' group by edition
"""
# Of every SDQ that was due by now: whether it came; and of those beside an assessment, whether they were read.
SDQS = """
select count(*) filter (where d.pathway = 'sdq_asked' and (d.due_at <= %(at)s or not d.open)),
    count(*) filter (where d.pathway = 'sdq_asked' and d.state in ('done', 'done late')),
    count(*) filter (where d.pathway = 'sdq_read_before_signing' and d.duty <> 'own'
        and d.state in ('done', 'done late'))
from duties_duty d where d.pathway in ('sdq_asked', 'sdq_read_before_signing') and d.state <> 'no longer owed'
"""

QUARTERS = ("January to March", "April to June", "July to September", "October to December")


@dataclass
class Line:
    """Assessments of one kind of worker, or of one worker in one quarter."""

    signed: int = 0
    reviewed: int = 0
    in_time: int = 0
    not_assured: int = 0
    exceptions: int = 0     # a review from five on by somebody else than the team, each with a reason
    scores: list[int] = field(default_factory=list)

    @property
    def cells(self) -> list[int]:
        return [self.signed, self.reviewed, self.in_time, self.not_assured, self.exceptions]

    @property
    def mean(self) -> str:
        return assuring.mean(self.scores)


@dataclass(frozen=True)
class Counted:
    """``by_role`` and ``by_author`` are kept apart by edition of the tool, called by the day of its first use."""

    by_role: dict[tuple[str, str], Line]
    by_author: dict[tuple[str, str, str], Line]
    sdqs: tuple[int, int, int]


def counted(cur: Cursor, at: datetime) -> Counted:
    """With nothing taken out: what is not reviewed counts as not assured."""
    tools = {mark: f"first used {in_words(seen)}" for mark, seen in cur.execute(EDITIONS).fetchall()}
    by_role, by_author = defaultdict(Line), defaultdict(Line)
    for role, author, signed, state, is_open, due, said, edition, why in cur.execute(SIGNED, {"at": at}).fetchall():
        tool = tools.get(edition, "none yet")
        quarter = _quarter(local(signed).date())
        for line in (by_role[_said(role), tool], by_author[author or "A machine", quarter, tool]):
            _count(line, state, is_open and due, said, why)
    return Counted(dict(sorted(by_role.items())), dict(sorted(by_author.items())),
                   tuple(cur.execute(SDQS, {"at": at}).fetchone()))


def _said(role: str) -> str:
    words = title(role.rpartition(":")[2]).removeprefix("the ")
    return words[:1].upper() + words[1:]


def _count(line: Line, state: str, late: bool, said: dict | None, why: str | None) -> None:
    line.signed += 1
    line.exceptions += bool(why)
    line.in_time += state == "done"
    line.not_assured += late or state == "waived"
    if said:
        line.reviewed += 1
        line.scores.append(assuring.points(AssessmentReviewed, said))


def _quarter(day: date) -> str:
    return f"{day.year}, {QUARTERS[(day.month - 1) // 3]}"


def exceptions(lines: Iterable[Line]) -> int:
    """How many reviews from five on were not done by the team."""
    return sum(one.exceptions for one in lines)
