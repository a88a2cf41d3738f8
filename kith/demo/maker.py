"""Makes invented people one after another, each with a number, a home and a practice of their own."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from kith.demo import place
from kith.demo.names import CULTURES, Culture, family_name_for, given_names
from kith.demo.namesakes import Namesakes
from kith.demo.numbers import nhs_numbers
from kith.demo.people import Family, Person
from kith.demo.place import Area, Home, Practice

# Numbers between 07700 900000 and 900999 are kept for drama and reach nobody; each of the thousand is used once.
PHONES = 1_000
FRIDAY = 4
PREGNANCY = timedelta(days=280)
# A pregnancy is usually told at about ten weeks, when a woman is seen for the first time.
TOLD_AT = timedelta(weeks=10)


@dataclass
class Maker:
    """Whatever must be the same for one seed and one moment: chance, numbers and homes."""

    at: datetime
    seed: int = 1
    taken: tuple[str, ...] = ()
    people: int = 0
    homes: Counter = field(default_factory=Counter)
    phones: int = 0
    namesakes: Namesakes = field(default_factory=Namesakes)
    rng: Random = field(init=False)

    def __post_init__(self) -> None:
        self.rng = Random(self.seed)
        self.numbers = nhs_numbers(self.seed, self.taken)

    def culture(self) -> Culture:
        """A culture, as often as its share of the town."""
        return self.rng.choices(CULTURES, [culture.share for culture in CULTURES])[0]

    def home(self, area: Area | None = None) -> Home:
        """The next home nobody lives in yet, in each area by turns, so that every team has its share."""
        area = area or place.AREAS[self.homes.total() % len(place.AREAS)]
        self.homes[area] += 1
        return place.home(self.homes[area] - 1, area)

    def joined(self) -> datetime:
        """When a family came to be known here: a working hour some months or years ago."""
        return self.morning(self.rng.randrange(90, 900))

    def morning(self, days_ago: int) -> datetime:
        """A moment between nine and four on the weekday that many days ago, or the Friday before."""
        day = self.at - timedelta(days=days_ago)
        day -= timedelta(days=max(0, day.weekday() - FRIDAY))
        return day.replace(hour=self.rng.randrange(9, 16), minute=self.rng.randrange(60), second=0, microsecond=0)

    def born(self, days: int) -> date:
        """The birth date of someone who is this many days old."""
        return (self.at - timedelta(days=days)).date()

    def family(self) -> Family:
        """A family with nobody in it yet."""
        return Family()

    def person(
        self, family: Family, given: str, surname: str, sex: str, home: Home, joined: datetime, **more
    ) -> Person:
        """Add somebody to a family; those born or expected since it came here are known from then on."""
        self.people += 1
        born, expected = more.get("born"), more.get("expected")
        housemate = next((person for person in family.people if person.home == home), None)
        more.setdefault("practice", housemate.practice if housemate else self._practice(home))
        more.setdefault("language", housemate.language if housemate else "English")
        more.setdefault("nhs_number", "" if expected else next(self.numbers))
        person = Person(
            key=f"p{self.people:06d}",
            given=given,
            family=surname,
            sex=sex,
            home=home,
            joined=self._known_from(joined, born, expected),
            **more,
        )
        family.people.append(person)
        if born:
            self.namesakes.add(given, surname, born)
        return person

    def someone(
        self, family: Family, culture: Culture, sex: str, home: Home, joined: datetime, *, surname: str = "", **more
    ) -> Person:
        """Add somebody with a first name from their culture, by which nobody like them goes."""
        surname = family_name_for(surname or self.rng.choice(culture.families), sex)
        used = {person.given for person in family.people}
        names = [name for name in given_names(culture, sex) if name not in used]
        names = self.rng.sample(names, len(names))
        given = next((name for name in names if self.namesakes.distinct(name, surname, more["born"])), names[0])
        if self.born(16 * 365) > more["born"]:
            more |= {"phone": self.phone(), **self._speech(culture)}
        return self.person(family, given, surname, sex, home, joined, **more)

    def phone(self) -> str:
        """A mobile number, as long as there are any."""
        self.phones += 1
        return f"07700 900 {self.phones - 1:03d}" if self.phones <= PHONES else ""

    def _practice(self, home: Home) -> Practice:
        return self.rng.choice(place.practices_of(home.area))

    def _known_from(self, joined: datetime, born: date | None, expected: date | None) -> datetime:
        if expected:
            told = expected - PREGNANCY + TOLD_AT
            return max(joined, joined.replace(year=told.year, month=told.month, day=told.day))
        if born and born >= joined.date():
            next_day = born + timedelta(days=1)
            return joined.replace(year=next_day.year, month=next_day.month, day=next_day.day)
        return joined

    def _speech(self, culture: Culture) -> dict:
        foreign = culture.language != "English" and self.rng.random() < 0.5
        language = culture.language if foreign else "English"
        return {"language": language, "interpreter": foreign and self.rng.random() < 0.15}
