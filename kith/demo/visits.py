"""Visits to A&E that happen by chance: how many, when in the week and the day, and for what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from kith.demo.people import Person
from kith.demo.town import Town

FORTNIGHT = timedelta(days=14)
# Visits to A&E for each child and year, scaled down so that one locality's lists can be read in a demonstration.
VISITS_A_CHILD_YEAR = 0.2
# A small town still has lists worth reading, but no child of it comes again and again by chance.
ENOUGH, CHILDREN_TO_A_VISIT = 24, 20
# Children come after school and after supper, hardly at night, and most of all on Sundays and Mondays.
BY_HOUR = (3, 2, 2, 1, 1, 1, 2, 3, 6, 8, 9, 9, 9, 9, 9, 10, 12, 13, 13, 12, 10, 8, 6, 4)
BY_WEEKDAY = (12, 10, 10, 10, 10, 10, 12)


@dataclass(frozen=True)
class Finding:
    """What a department writes down: its words for why somebody came, and what was found."""

    reason: str
    code: str
    words: str
    more: tuple[tuple[str, str], ...] = ()

    @property
    def diagnoses(self) -> tuple[tuple[str, str], ...]:
        """Every diagnosis, the first one first."""
        return ((self.code, self.words), *self.more)


@dataclass(frozen=True)
class Visit:
    """One visit: who, when, why, what was found and where they went; no leaving time while they are still there."""

    number: str
    person: Person
    arrived: datetime
    finding: Finding
    stay: timedelta | None = timedelta(hours=2, minutes=40)
    left_to: str = "home"
    left_before_seen: bool = False
    says: dict = field(default_factory=dict)

    @property
    def left_at(self) -> datetime | None:
        """When they left, or nothing while they are there."""
        return self.arrived + self.stay if self.stay else None


# What children of an age come with on an ordinary day; the last number is how often.
ROUTINE = (
    (Finding("Fever", "R50.9", "Fever, unspecified"), 0, 6, 10),
    (Finding("Cough and runny nose", "J06.9", "Acute upper respiratory infection"), 0, 9, 14),
    (Finding("Barking cough", "J05.0", "Croup"), 0, 4, 5),
    (Finding("Vomiting", "K52.9", "Gastroenteritis"), 0, 12, 8),
    (Finding("Rash", "B09", "Viral rash"), 0, 8, 6),
    (Finding("Wheeze", "J45.9", "Asthma"), 2, 17, 7),
    (Finding("Earache", "H66.9", "Otitis media"), 1, 10, 7),
    (Finding("Abdominal pain", "R10.4", "Abdominal pain"), 5, 17, 6),
    (Finding("Bead in nose", "T17.1", "Foreign body in nostril"), 2, 5, 3),
    (Finding("Fell at playground, sore wrist", "S63.5", "Sprain of wrist"), 5, 14, 6),
    (Finding("Twisted ankle at football", "S93.4", "Sprain of ankle"), 8, 17, 8),
    (Finding("Cut finger on a tin", "S61.0", "Wound of finger"), 4, 17, 4),
    (Finding("Bumped head on a table", "S09.9", "Minor head injury"), 1, 6, 5),
    (Finding("Allergic reaction to nuts", "T78.4", "Allergy"), 2, 17, 3),
)


def visits_by_chance(town: Town, people: Sequence[Person], seed: int) -> Iterator[Visit]:
    """The ordinary visits of these children in the fortnight before the town's moment."""
    rng = Random(f"visits {seed}")
    children = [person for person in people if person.born and person.age(town.at.date()) < 18]
    for n in range(how_many(len(children))):
        yield visit_by_chance(f"V{n:06d}", rng.choice(children), town.at, rng)


def how_many(children: int) -> int:
    """How many of so many children come in a fortnight."""
    expected = round(children * VISITS_A_CHILD_YEAR * FORTNIGHT.days / 365)
    return max(expected, min(ENOUGH, children // CHILDREN_TO_A_VISIT))


def visit_by_chance(number: str, person: Person, at: datetime, rng: Random) -> Visit:
    """One child's ordinary visit some time in the fortnight."""
    arrived = max(arrival(at, rng), person.joined + timedelta(hours=4))
    stay = timedelta(minutes=rng.randrange(45, 235))
    return Visit(number, person, arrived, finding_for(person, arrived, rng), stay if arrived + stay < at else None)


def finding_for(person: Person, arrived: datetime, rng: Random) -> Finding:
    """Something ordinary that children of this age come with."""
    age = person.age(arrived.date())
    fitting = [(finding, often) for finding, youngest, oldest, often in ROUTINE if youngest <= age <= oldest]
    findings, weights = zip(*fitting, strict=True)
    return rng.choices(findings, weights)[0]


def arrival(at: datetime, rng: Random) -> datetime:
    """A moment in the fortnight before, as likely as children come at that hour and on that day."""
    while True:
        hour = rng.choices(range(24), BY_HOUR)[0]
        day = at - timedelta(days=rng.randrange(FORTNIGHT.days + 1))
        moment = day.replace(hour=hour, minute=rng.randrange(60), second=rng.randrange(60), microsecond=0)
        if at - FORTNIGHT < moment < at - timedelta(minutes=20) and _day_drawn(moment, rng):
            return moment


def _day_drawn(moment: datetime, rng: Random) -> bool:
    return rng.random() < BY_WEEKDAY[moment.weekday()] / max(BY_WEEKDAY)
