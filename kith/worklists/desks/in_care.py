"""The caseload of children in care: of each what is owed, booked and done, where the days went, and what comes next."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.access import confidence, visibility
from kith.access.staffing import Post
from kith.duties.settings import calendar, values
from kith.engine.calendar import add_months, local, local_moment
from kith.engine.reckoned.lengths import after
from kith.engine.standing import Standing
from kith.records import subjects
from kith.records.subjects import Subject
from kith.statuses.assessments import REVIEW as REVIEW_LENGTH
from kith.worklists.about import assessments, standing
from kith.worklists.about.assessments import INITIAL, PATHWAYS, REVIEW, Asked, Assessment

SOON, LATELY = timedelta(days=42), timedelta(days=90)
LATE, DUE_SOON, LATER, ASIDE = "late", "soon", "later", "aside"
# Every child for whom an assessment was ever owed; whoever left care since is taken out by what stands.
OWED = """
select d.person_id, d.id, d.pathway, d.duty, d.what, d.state, d.open, d.happened_at, d.learnt_at, d.due_at, d.evidence
from duties_duty d where d.pathway = any(%(pathways)s) and d.state <> 'no longer owed'
    and (d.open or d.state = 'waived' or d.closed_at > %(since)s) order by d.due_at nulls last, d.id
"""


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next for a child: which duty, in words, and by when."""

    key: str
    what: str
    due: datetime | None
    late: bool


@dataclass
class Row:
    """One child: what is open or set aside, the latest that was done, and the next step."""

    subject: Subject
    since: datetime | None
    away: bool
    open: list[Assessment] = field(default_factory=list)
    done: list[Assessment] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    @property
    def next(self) -> Step | None:
        return self.steps[0] if self.steps else None

    def band(self, at: datetime) -> str:
        """Under which heading the child stands."""
        waiting = [one for one in self.open if one.asked.state != "waived"]
        if any(one.asked.overdue for one in waiting):
            return LATE
        if any(one.asked.due and one.asked.due <= at + SOON for one in waiting):
            return DUE_SOON
        return LATER if waiting or not self.open else ASIDE


@dataclass(frozen=True)
class Caseload:
    """The children whom the reader may open, and how many others are in care here."""

    rows: list[Row]
    others: int
    forecast: list[tuple[str, int]]   # each month of the next twelve, and how many reviews fall in it
    late: int                         # reviews whose day has passed: they are to be held as well


def caseload(cur: Cursor, worker_id: int, posts: Sequence[Post], at: datetime) -> Caseload:
    """Everybody who is looked after, the most late first."""
    owed = _owed(cur, at)
    said = standing.read(cur, owed, also=assessments.READ)
    here = {person for person in owed if _in_care(said.get(person, ()), at)}
    mine = visibility.visible(cur, worker_id, here, at, posts=posts) if here else set()
    known = subjects.headers(cur, mine)
    rows = [_row(known[person], owed[person], said[person], at) for person in mine]
    rows.sort(key=lambda row: (*_due(row), row.subject.family_name, row.subject.key))
    return Caseload(rows, len(here - mine), forecast(rows, at), _late(rows))


def _owed(cur: Cursor, at: datetime) -> dict[int, list[tuple]]:
    rows = cur.execute(OWED, {"pathways": list(PATHWAYS), "since": at - LATELY}).fetchall()
    found: dict[int, list[tuple]] = defaultdict(list)
    for person, *row in rows:
        found[person].append(tuple(row))
    return found


def _in_care(said: Iterable[Standing], at: datetime) -> bool:
    return any(one.key == "care" and one.until is None for one in standing.of(said, at))


def _row(subject: Subject, owed: Collection[tuple], said: list[Standing], at: datetime) -> Row:
    """What was said in a service held in confidence stands on no list."""
    stands = standing.of(said, at)
    said = [one for one in said if not confidence.whose(one.versions)]
    since = next((one.since for one in stands if one.key == "care"), None)
    row = Row(subject, since, any(one.key == "away" and one.until is None for one in stands))
    for key, pathway, duty, what, stored, still, start, learnt, due, evidence in owed:
        state = "overdue" if still and due and due <= at else stored
        if duty == "report":
            asked = Asked(PATHWAYS[pathway], state, start, learnt, due, evidence, key)
            (row.open if still or state == "waived" else row.done).append(assessments.of(asked, said, calendar(), at))
        if still:
            row.steps.append(Step(key, what, due, state == "overdue"))
    return row


def _due(row: Row) -> tuple:
    """The earliest that is open; whoever has none comes last."""
    due = min((one.asked.due for one in row.open if one.asked.due and one.asked.state != "waived"), default=None)
    return due is None, due or 0


def forecast(rows: Iterable[Row], at: datetime) -> list[tuple[str, int]]:
    """Reviews by the month in which they fall due, over twelve months; a small child’s comes twice."""
    first = local(at).date().replace(day=1)
    months = [add_months(first, n) for n in range(13)]
    counted = Counter(day.replace(day=1) for row in rows for day in _reviews(row, months[-1]))
    return [(f"{month:%B %Y}", counted[month]) for month in months[:-1]]


def _late(rows: Iterable[Row]) -> int:
    return sum(one.asked.overdue and one.asked.kind == REVIEW for row in rows for one in row.open)


def _reviews(row: Row, until: date) -> Iterator[date]:
    """The day on which the next falls due, and each after it as if every one were held on its day."""
    waiting = [one.asked for one in row.open if one.asked.due and one.asked.state != "waived"]
    asked = min(waiting, key=lambda one: (one.kind == INITIAL, one.due), default=None)
    if asked is None:
        return
    due, skip = asked.due, asked.kind == INITIAL
    while (day := local(due - timedelta(minutes=1)).date()) < until:
        if not skip:
            yield day
        due, skip = after(REVIEW_LENGTH, local_moment(day), calendar(), values(), row.subject.born), False
