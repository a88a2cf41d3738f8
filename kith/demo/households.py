"""Fills one home with people and says what they are to each other."""

from datetime import date, timedelta

from kith.demo.maker import PREGNANCY, Maker
from kith.demo.names import Culture
from kith.demo.people import Fact, Family, Person, Tie
from kith.demo.place import Home

YEAR = 365
SCHOOL = 5
FIRST_ASSESSED = 18   # days after coming into care
PLAN_CATEGORIES = ("neglect", "neglect", "emotional", "physical", "multiple", "sexual")
LEGAL_STATUSES = ("full_care_order", "interim_care_order", "voluntary")


class Household:
    """One home of a family; a second household may share the family, for those who live apart."""

    def __init__(self, make: Maker, family: Family | None = None, home: Home | None = None):
        self.make, self.rng = make, make.rng
        self.family = family or make.family()
        self.home = home or make.home()
        self.culture = make.culture()
        self.joined = make.joined()

    def births(self) -> list[int]:
        """How many days ago each child was born, the youngest first: one to four, years apart, now and then twins."""
        births = [self.rng.randrange(5, 17 * YEAR)]
        for _ in range(self.rng.choices((0, 1, 2, 3), (42, 38, 14, 6))[0]):
            gap = 0 if self.rng.random() < 0.02 else self.rng.randrange(420, 1900)
            if births[-1] + gap < 18 * YEAR:
                births.append(births[-1] + gap)
        return births

    def adult(
        self, sex: str, days: int, *, surname: str = "", home: Home | None = None, culture: Culture | None = None
    ) -> Person:
        """An adult of this many days."""
        home, culture = home or self.home, culture or self.culture
        born = self.make.born(days)
        return self.make.someone(self.family, culture, sex, home, self.joined, surname=surname, born=born)

    def mother(self, births: list[int]) -> Person:
        """A woman of an age to have had children born so many days ago."""
        latest = min(39.0, 46 - (births[-1] - births[0]) / YEAR)
        return self.adult("female", births[-1] + int(self.rng.triangular(17, latest, min(27, latest)) * YEAR))

    def partner(self, woman: Person, births: list[int], moved_in: date | None = None) -> Person:
        """Somebody about her age who lives with her."""
        days = max((self.make.at.date() - woman.born).days + int(self.rng.gauss(2, 3) * YEAR), 18 * YEAR)
        days = min(max([days, *(birth + 17 * YEAR for birth in births)]), 80 * YEAR)
        culture = self.make.culture() if self.rng.random() < 0.15 else self.culture
        same_name = woman.family if culture is self.culture and self.rng.random() < 0.7 else ""
        partner = self.adult("male", days, surname=same_name, culture=culture)
        self.tie(woman, "partner", partner, began=moved_in)
        return partner

    def father_elsewhere(self, mother: Person, births: list[int], young: bool = False) -> Person:
        """The father of her children, in a home of his own, and how he stands to her now."""
        older = self.rng.randrange(0, 3 if young else 9) * YEAR
        days = max((self.make.at.date() - mother.born).days + older, births[-1] + 16 * YEAR)
        father = self.adult("male", days, home=self.make.home())
        self.tie(mother, "former_partner", father)
        return father

    def child(self, days: int, surname: str, *, sex: str = "", culture: Culture | None = None) -> Person:
        """A child of this many days."""
        sex = sex or self.rng.choice(("female", "male"))
        born, culture = self.make.born(days), culture or self.culture
        return self.make.someone(self.family, culture, sex, self.home, self.joined, surname=surname, born=born)

    def children(self, births: list[int], mother: Person | None, father: Person | None, sex: str = "") -> list[Person]:
        """The children of two parents, or of the one who is known, and what they are to those and each other."""
        named_after = father if father and father.home == self.home else mother or father
        children = [self.child(days, named_after.family, sex=sex) for days in births]
        for child in children:
            for kind, parent in (("mother", mother), ("father", father)):
                if parent:
                    self.parent(child, kind, parent)
        self.siblings(children)
        if children and self.rng.random() < 0.006:
            self.plan(children)
        return children

    def parent(self, child: Person, kind: str, parent: Person) -> None:
        """One parent of a child; one who lives elsewhere mostly keeps contact."""
        here = parent.home == self.home
        responsible = "yes" if here or self.rng.random() < 0.8 else ""
        self.tie(child, kind, parent, parental_responsibility=responsible)
        if here:
            self.tie(child, "lives_with", parent)
        elif self.rng.random() < 0.6:
            self.tie(child, "contact_with", parent)

    def siblings(self, children: list[Person]) -> None:
        """Each pair once: the other record says the same back by itself."""
        for n, child in enumerate(children):
            for other in children[n + 1 :]:
                self.tie(child, "sibling", other)

    def half_siblings(self, children: list[Person], others: list[Person]) -> None:
        """Each of one set is a half-sibling of each of the other."""
        for child in children:
            for other in others:
                self.tie(child, "half_sibling", other)

    def step(self, children: list[Person], partner: Person) -> None:
        """A parent's new partner is somebody the children live with, and no relation."""
        for child in children:
            self.tie(child, "lives_with", partner)

    def tie(self, subject: Person, kind: str, other: Person, **more) -> None:
        """Say what the other is to the subject."""
        self.family.ties.append(Tie(subject.key, kind, other.key, **more))

    def fact(self, person: Person, form: str, raw: dict, days_ago: int, happened: str = "") -> None:
        """Say something about a person that many days ago, but never before we knew of them."""
        said = max(self.make.morning(days_ago), person.joined + timedelta(hours=2))
        self.family.facts.append(Fact(person.key, form, raw, said, happened))

    def expecting(self, mother: Person, father: Person | None) -> None:
        """A baby on the way, who is a person from the day the pregnancy is known."""
        expected = (self.make.at + timedelta(days=self.rng.randrange(5, 205))).date()
        self.unborn(mother, father, expected)

    def unborn(self, mother: Person, father: Person | None, expected: date) -> Person:
        """The unborn child of a mother, expected on this date."""
        names = (f"Baby of {mother.given}", mother.family)
        baby = self.make.person(self.family, *names, "unknown", mother.home, self.joined, expected=expected)
        self.tie(baby, "mother", mother)
        if father:
            self.tie(baby, "father", father)
        # Whoever books her tells of the baby first: told the other way round they would be two.
        told, conceived = max(baby.joined, mother.joined) + timedelta(hours=2), (expected - PREGNANCY).isoformat()
        self.family.facts.append(Fact(mother.key, "pregnancy_notified", {"expected": expected.isoformat()}, told,
                                      conceived))
        return baby

    def plan(self, children: list[Person]) -> None:
        """A child protection plan for each child of a home."""
        category, days = self.rng.choice(PLAN_CATEGORIES), self.rng.randrange(10, 300)
        raw = {"category": category, "local_authority": "Northbrook"}
        for child in (child for child in children if child.age(self.make.at.date()) < 18):
            began = max(self.make.morning(days).date(), child.born + timedelta(days=1))
            ago = (self.make.at.date() - began).days
            self.fact(child, "child_protection_plan_began", raw, ago, happened=began.isoformat())

    def fostered(self, child: Person, carer: Person, mother: Person | None) -> None:
        """A looked-after child, the carer they live with, and the mother who keeps her responsibility."""
        for kind in ("foster_carer", "lives_with"):
            self.tie(child, kind, carer)
        if mother:
            self.tie(child, "mother", mother, parental_responsibility="yes")
        days = self.rng.randrange(4, max(6, min(900, (self.make.at.date() - child.born).days)))
        raw = {"legal_status": self.rng.choice(LEGAL_STATUSES), "local_authority": "Northbrook"}
        self.fact(child, "looked_after_began", raw, days - 2, happened=self.make.born(days).isoformat())
        self.assessed(child, days)
        self._trained(carer)

    def _trained(self, carer: Person) -> None:
        """Whoever fosters went to the course before; in a story somebody may not have."""
        drawn = self.rng.getstate()   # so that what they say changes nobody who comes after them
        self.fact(carer, "carer_course", {"course": "counselling", "state": "certified"}, 89)
        self.rng.setstate(drawn)

    def assessed(self, child: Person, days: int) -> None:
        """The health assessments of a child who came into care so many days ago, each in its time until now."""
        drawn = self.rng.getstate()   # so that what they say changes nobody who comes after them
        young = child.age(self.make.born(days)) < SCHOOL
        held, apart = child.born.toordinal() % (100 if young else 290) + 10, 150 if young else 330
        while held < days - FIRST_ASSESSED - 30:
            self.report(child, held, "review", "nurse", "Ruth Amos")
            held += apart
        if days > FIRST_ASSESSED + 2:
            self.report(child, days - FIRST_ASSESSED, "initial", "doctor", "Dr Asha Raman")
        self.rng.setstate(drawn)

    def report(self, child: Person, days: int, kind: str, profession: str, who: str) -> None:
        """The report of one assessment, on the day on which the child was seen."""
        seen = self.make.born(days).isoformat()
        raw = {"kind": kind, "held_on": seen, "profession": profession, "who": who}
        self.fact(child, "assessment_reported", raw, days, happened=seen)
