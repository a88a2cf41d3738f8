"""A household whose people have the names their story gives them; every date is counted back from now."""
from datetime import date, datetime, timedelta

from kith.demo.care import involvement
from kith.demo.households import YEAR, Household
from kith.demo.maker import Maker
from kith.demo.people import Family, Person
from kith.demo.place import PRACTICES, Area, Practice

MILL_LANE, NORTHBROOK_HEALTH, RIVERSIDE_SURGERY = PRACTICES[0], PRACTICES[3], PRACTICES[6]


class Told(Household):
    """A household whose people have the names their story gives them."""

    def __init__(
        self, make: Maker, area: Area, practice: Practice, family: Family | None = None, joined: datetime | None = None
    ):
        super().__init__(make, family, make.home(area))
        self.practice = practice
        self.joined = joined or self.joined

    def person(self, name: str, sex: str, days: int, **more) -> Person:
        """Somebody by name; the family name is the last word of it."""
        given, surname = name.rsplit(" ", 1)
        more = {"practice": self.practice, "phone": self.make.phone() if days > 16 * YEAR else ""} | more
        born = self.make.born(days)
        return self.make.person(self.family, given, surname, sex, self.home, self.joined, born=born, **more)

    def child_of(self, mother: Person, father: Person | None, name: str, sex: str, days: int, **more) -> Person:
        """A child of a mother and, where he is known, a father."""
        child = self.person(name, sex, days, **more)
        for kind, parent in (("mother", mother), ("father", father)):
            if parent:
                self.tie(child, kind, parent, parental_responsibility="yes")
                if parent.home == self.home:
                    self.tie(child, "lives_with", parent)
        return child

    def involve(self, person: Person, role: str, team: str, worker: str = "", **more) -> None:
        """One service's part, where the story names who."""
        self.family.facts.append(involvement(person, role, team, worker, **more))

    def on_plan(self, child: Person, category: str, days: int) -> None:
        """A child protection plan of this many days."""
        raw, began = {"category": category, "local_authority": "Northbrook"}, self.make.morning(days).date()
        self.fact(child, "child_protection_plan_began", raw, days, happened=began.isoformat())
        self.involve(child, "social_worker", "front-door", "dean.whitlock", began=began)

    def due_in(self, days: int) -> date:
        """The date that many days ahead."""
        return (self.make.at + timedelta(days=days)).date()
