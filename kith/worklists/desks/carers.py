"""Carers of adolescents in care: who is trained, waits or is late; and placements that ended beside a certificate.

That fewer ended after than before is a count, and never a cause.
"""
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from psycopg import Cursor

from kith.access import confidence, visibility
from kith.access.staffing import Post, role_keys
from kith.duties.settings import values
from kith.engine.calendar import add_months, birthday, local
from kith.engine.days import day_of
from kith.engine.standing import Standing
from kith.forms.family.carer_course import CarerCourse
from kith.forms.family.relationship import Relationship
from kith.language.roles import FOSTERING_TEAM
from kith.records import subjects
from kith.records.subjects import Subject
from kith.statuses.fostering import ADOLESCENT, STABLE
from kith.statuses.kin import CARERS
from kith.worklists.about import ever_in_care, standing

OWED = """
select subject_id, min(id), min(due_at) from duties_duty where pathway = 'carer_trained' and duty = 'train' and open
group by subject_id
"""
COUNTS, CERTIFIED, UNSAID = "counselling", "certified", "nothing"


@dataclass(frozen=True, slots=True)
class Placement:
    """One child with one carer: since when, and until when."""

    child: int
    since: date | None
    until: date | None
    young: bool    # whether the child is an adolescent now, and in care

    def stood(self, first: date, last: date) -> bool:
        return (self.since is None or self.since < last) and (self.until is None or self.until >= first)

    def ended(self, first: date, last: date) -> bool:
        return self.until is not None and first <= self.until < last


@dataclass
class Carer:
    """Whoever looks after children in care: how far the course has come, and the duty that waits for it."""

    id: int
    placements: list[Placement] = field(default_factory=list)
    state: str = UNSAID
    said: date | None = None
    duty: str = ""
    due: datetime | None = None
    who: Subject | None = None    # none where the reader may not know

    def young(self, day: date) -> int:
        """How many adolescents in care live with them now."""
        return sum(one.young and not (one.until and one.until <= day) for one in self.placements)


@dataclass(frozen=True, slots=True)
class Beside:
    """Placements with carers who have the certificate, in the months before it and after."""

    carers: int
    before: tuple[int, int]   # placements, of which ended
    after: tuple[int, int]


@dataclass(frozen=True)
class Coverage:
    """Carers of adolescents, the late ones first; and placements beside certificates, of all trained carers."""

    carers: list[Carer]
    beside: Beside

    def many(self, state: str) -> int:
        return sum(one.state == state for one in self.carers)

    def late(self, at: datetime) -> list[Carer]:
        """Not trained in time, and owed by the fostering team."""
        return [one for one in self.carers if one.due and one.due <= at]


def coverage(cur: Cursor, worker_id: int, posts: Sequence[Post], at: datetime) -> Coverage:
    """By what stands on the records of children in care and of those who look after them."""
    carers = _carers(cur, at)
    courses = standing.read(cur, carers, also=(CarerCourse.key,))
    for key, one in carers.items():
        _taught(one, courses.get(key, ()), at)
    owed = {record: (duty, due) for record, duty, due in cur.execute(OWED).fetchall()}
    for key, one in carers.items():
        one.duty, one.due = owed.get(key, ("", None))
    day = local(at).date()
    found = [one for one in carers.values() if one.young(day)]
    _named(cur, found, worker_id, posts, at)
    found.sort(key=lambda one: (one.due is None, one.due or at, one.id))
    return Coverage(found, beside(carers.values(), int(values().of(STABLE, at)), day))


def _carers(cur: Cursor, at: datetime) -> dict[int, Carer]:
    children = ever_in_care.people(cur)
    said = standing.read(cur, children, also=(Relationship.key,))
    born = {key: one.born for key, one in subjects.headers(cur, children).items()} if children else {}
    found: dict[int, Carer] = {}
    for child, entries in said.items():
        young = _young(born.get(child), entries, at)
        for one in entries:
            if one.form == Relationship.key and one.answers.get("kind") in CARERS and one.other:
                carer = found.setdefault(one.other, Carer(one.other))
                carer.placements.append(_placement(child, one, young))
    return found


def _young(born: date | None, said: Iterable[Standing], at: datetime) -> bool:
    in_care = any(one.key == "care" and one.until is None for one in standing.of(said, at))
    return in_care and born is not None and birthday(born, ADOLESCENT) <= local(at).date()


def _placement(child: int, one: Standing, young: bool) -> Placement:
    since = day_of(one.answers.get("began")) or (local(one.happened).date() if one.happened else None)
    return Placement(child, since, day_of(one.answers.get("ended")), young)


def _taught(carer: Carer, said: Iterable[Standing], at: datetime) -> None:
    """The newest word of the course that counts; a certificate stays, whatever is said of another place later."""
    courses = sorted((one for one in said if one.form == CarerCourse.key and one.answers.get("course") == COUNTS
                      and not confidence.whose(one.versions) and one.moment <= at),
                     key=lambda one: (one.answers.get("state") == CERTIFIED, one.moment, one.root))
    if courses:
        carer.state, carer.said = courses[-1].answers["state"], local(courses[-1].moment).date()


def _named(cur: Cursor, carers: Sequence[Carer], worker_id: int, posts: Sequence[Post], at: datetime) -> None:
    """The fostering team hears by name of those whom it must see trained; others as far as they may open them."""
    ids = {one.id for one in carers}
    asked = {one.id for one in carers if one.duty} if FOSTERING_TEAM.key in role_keys(posts) else set()
    may = visibility.visible(cur, worker_id, ids, at, asked, posts) if ids else set()
    known = subjects.headers(cur, may) if may else {}
    for one in carers:
        one.who = known.get(one.id)


def beside(carers: Iterable[Carer], months: int, day: date) -> Beside:
    """Only of certificates so old that both sides are equally long."""
    trained = [one for one in carers if one.state == CERTIFIED and one.said and add_months(one.said, months) <= day]
    before = [_ended(one, add_months(one.said, -months), one.said) for one in trained]
    after = [_ended(one, one.said, add_months(one.said, months)) for one in trained]
    return Beside(len(trained), *((sum(n for n, _ in side), sum(n for _, n in side)) for side in (before, after)))


def _ended(carer: Carer, first: date, last: date) -> tuple[int, int]:
    stood = [one for one in carer.placements if one.stood(first, last)]
    return len(stood), sum(one.ended(first, last) for one in stood)


def by_state(found: Coverage, states: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Every state with how many carers are in it, those of whom nobody said anything too."""
    yield from ((words, found.many(key)) for key, words in states.items())
    yield "of whom nobody said anything", found.many(UNSAID)
