"""Families whose stories the pages, the pictures and the browser journeys tell; every date is counted back from now."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from kith.demo.care import involvement
from kith.demo.households import YEAR, Household
from kith.demo.maker import Maker
from kith.demo.people import Family, Person
from kith.demo.place import MARSH, NORTHBROOK, PRACTICES, RIVERSIDE, Area, Practice

MIA_NUMBER = "9990004102"
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


def mia(make: Maker) -> Family:
    """A baby on a plan, whose father began again elsewhere with somebody who is expecting."""
    house = Told(make, MARSH, MILL_LANE)
    ania = house.person("Ania Kowalska", "female", 22 * YEAR + 90, language="Polish", interpreter=True)
    kacper = house.child_of(ania, None, "Kacper Kowalski", "male", 4 * YEAR + 65)
    elsewhere = Told(make, RIVERSIDE, RIVERSIDE_SURGERY, house.family)
    jordan = elsewhere.person("Jordan Reid", "male", 24 * YEAR + 157)
    shauna = elsewhere.person("Shauna Doyle", "female", 21 * YEAR + 200)
    baby = house.child_of(ania, jordan, "Mia Kowalska-Reid", "female", 63, nhs_number=MIA_NUMBER)
    house.tie(baby, "lives_with", kacper)
    house.tie(baby, "half_sibling", kacper)
    house.tie(ania, "former_partner", jordan)
    house.tie(shauna, "partner", jordan)
    house.tie(baby, "contact_with", jordan)
    house.tie(elsewhere.unborn(shauna, jordan, house.due_in(96)), "half_sibling", baby)
    house.on_plan(baby, "neglect", 43)
    house.involve(baby, "health_visitor", "hv-marsh", "priya.nair", began=make.born(61))
    house.involve(kacper, "health_visitor", "hv-marsh", "priya.nair")
    house.involve(baby, "midwife", "midwifery", "grace.tembo", began=make.born(62), ended=make.born(53))
    house.involve(jordan, "adult_mental_health", "adult-mental-health", "lena.osei", began=make.born(30))
    return house.family


def idris(make: Maker) -> Family:
    """A baby of sixteen weeks, a quiet family that is sometimes out."""
    house = Told(make, MARSH, MILL_LANE)
    temi = house.person("Temi Bello", "female", 29 * YEAR)
    tunde = house.person("Tunde Bello", "male", 31 * YEAR)
    house.tie(temi, "partner", tunde)
    child = house.child_of(temi, tunde, "Idris Bello", "male", 112)
    house.involve(child, "health_visitor", "hv-marsh", "priya.nair", began=make.born(100))
    return house.family


def noah(make: Maker) -> Family:
    """A baby whose family has just moved in: the team has him, and nobody in it by name."""
    house = Told(make, MARSH, MILL_LANE, joined=make.morning(3))
    efua = house.person("Efua Adu", "female", 26 * YEAR)
    child = house.child_of(efua, None, "Noah Adu", "male", 335)
    house.involve(child, "health_visitor", "hv-marsh")
    return house.family


def kai(make: Maker) -> Family:
    """A young person in foster care who hurts himself; the nurse who knows him is the looked-after children's nurse."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    marian = house.person("Marian Thorpe", "female", 52 * YEAR)
    elsewhere = Told(make, RIVERSIDE, RIVERSIDE_SURGERY, house.family)
    ngozi = elsewhere.person("Ngozi Okoro", "female", 36 * YEAR)
    child = house.child_of(ngozi, None, "Chi Okoro", "male", 15 * YEAR + 40, known_as="Kai")
    house.tie(child, "foster_carer", marian)
    house.tie(child, "lives_with", marian)
    house.tie(child, "contact_with", ngozi)
    raw = {"legal_status": "full_care_order", "local_authority": "Northbrook"}
    house.fact(child, "looked_after_began", raw, 400, happened=make.born(402).isoformat())
    house.assessed(child, 402)
    house.involve(child, "looked_after_nurse", "looked-after", "ruth.amos")
    house.involve(child, "school_nurse", "sn-north", "beth.rowntree")
    return house.family


def amara(make: Maker) -> Family:
    """A woman expecting her first baby, who is a person already; at booking her husband stayed in the room."""
    house = Told(make, MARSH, MILL_LANE)
    mother = house.person("Amara Okafor", "female", 29 * YEAR)
    house.involve(mother, "midwife", "midwifery", "grace.tembo", began=make.born(100))
    house.unborn(mother, None, house.due_in(109))
    booked = {"alone": "no", "present": "Her husband", "smokes": "no", "drinks": "no", "drugs": "no"}
    house.fact(mother, "booking", booked, 9, happened=make.morning(9).isoformat())
    house.involve(mother, "adult_mental_health", "adult-mental-health", "lena.osei", began=make.born(4))
    return house.family


def tyler(make: Maker) -> Family:
    """Three children of one mother; the eldest comes to A&E again and again."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    kelly = house.person("Kelly Brannigan", "female", 27 * YEAR)
    eldest = house.child_of(kelly, None, "Tyler Brannigan", "male", 6 * YEAR + 30)
    sister = house.child_of(kelly, None, "Ellie Brannigan", "female", 3 * YEAR + 50)
    brother = house.child_of(kelly, None, "Alfie Brannigan", "male", 1 * YEAR + 70)
    house.siblings([eldest, sister, brother])
    house.involve(eldest, "school_nurse", "sn-north", "beth.rowntree")
    return house.family


def mohammed(make: Maker) -> Family:
    """A boy on a plan whose name is spelt one way in the register and another at the hospital's desk."""
    house = Told(make, RIVERSIDE, RIVERSIDE_SURGERY)
    sana = house.person("Sana Aziz", "female", 30 * YEAR)
    imran = house.person("Imran Aziz", "male", 33 * YEAR)
    house.tie(sana, "partner", imran)
    child = house.child_of(sana, imran, "Mohammed Aziz", "male", 5 * YEAR + 320)
    house.on_plan(child, "emotional", 150)
    house.involve(child, "school_nurse", "sn-south", "dev.chandra")
    return house.family


def dawn(make: Maker) -> Family:
    """A mother alone with two children, whom nobody asks about when she takes an overdose."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    mother = house.person("Dawn Pritchard", "female", 34 * YEAR)
    lauren = house.child_of(mother, None, "Lauren Pritchard", "female", 9 * YEAR + 100)
    house.siblings([lauren, house.child_of(mother, None, "Jake Pritchard", "male", 6 * YEAR + 200)])
    return house.family


def hannah(make: Maker) -> Family:
    """A mother hurt at home, with a toddler and a schoolboy there."""
    house = Told(make, RIVERSIDE, RIVERSIDE_SURGERY)
    mother = house.person("Hannah Firth", "female", 31 * YEAR)
    partner = house.person("Callum Yardley", "male", 35 * YEAR)
    house.tie(mother, "partner", partner, began=make.born(700))
    toby = house.child_of(mother, None, "Toby Firth", "male", 7 * YEAR + 80)
    house.step([toby], partner)
    poppy = house.child_of(mother, partner, "Poppy Yardley", "female", 1 * YEAR + 190)
    house.half_siblings([poppy], [toby])
    return house.family


def zofia(make: Maker) -> Family:
    """A small girl whose parents left before anybody had seen her."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    natalia = house.person("Natalia Mazur", "female", 28 * YEAR, language="Polish")
    piotr = house.person("Piotr Mazur", "male", 30 * YEAR, language="Polish")
    house.tie(natalia, "partner", piotr)
    house.child_of(natalia, piotr, "Zofia Mazur", "female", 2 * YEAR + 20)
    return house.family


def rosa(make: Maker) -> Family:
    """A baby of seven weeks and her mother, with whom all is well."""
    house = Told(make, MARSH, MILL_LANE)
    elin = house.person("Elin Lindqvist", "female", 33 * YEAR)
    child = house.child_of(elin, None, "Rosa Lindqvist", "female", 49)
    house.involve(child, "health_visitor", "hv-marsh", "priya.nair", began=make.born(38))
    return house.family


def twins(make: Maker) -> Family:
    """Twin girls who fall ill on the same day and must not be taken for one."""
    house = Told(make, RIVERSIDE, RIVERSIDE_SURGERY)
    nadia = house.person("Nadia Hussain", "female", 32 * YEAR)
    bilal = house.person("Bilal Hussain", "male", 34 * YEAR)
    house.tie(nadia, "partner", bilal)
    maryam = house.child_of(nadia, bilal, "Maryam Hussain", "female", 4 * YEAR + 10)
    house.siblings([maryam, house.child_of(nadia, bilal, "Khadija Hussain", "female", 4 * YEAR + 10)])
    return house.family


def leon(make: Maker) -> Family:
    """A young man of sixteen, hurt on a Saturday night."""
    house = Told(make, RIVERSIDE, RIVERSIDE_SURGERY)
    mother = house.person("Chantelle Pinnock", "female", 38 * YEAR)
    house.child_of(mother, None, "Leon Pinnock", "male", 16 * YEAR + 120)
    return house.family


def yusuf(make: Maker) -> Family:
    """A toddler whom the hospital first wrote down under another number."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    shirin = house.person("Shirin Rahman", "female", 27 * YEAR, language="Bengali")
    kamal = house.person("Kamal Rahman", "male", 31 * YEAR, language="Bengali")
    house.tie(shirin, "partner", kamal)
    house.child_of(shirin, kamal, "Yusuf Rahman", "male", 610)
    return house.family


def leanne(make: Maker) -> Family:
    """A mother hurt at home, and two half-siblings on a plan of whom nobody ever asked who the fathers are."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    mother = house.person("Leanne Stokes", "female", 27 * YEAR)
    finn = house.child_of(mother, None, "Finn Stokes", "male", 2 * YEAR + 40)
    ruby = house.child_of(mother, None, "Ruby Stokes", "female", 4 * YEAR + 10)
    house.half_siblings([finn], [ruby])
    for child in (finn, ruby):
        house.on_plan(child, "emotional", 1)
        house.involve(child, "health_visitor", "hv-northbrook", "mabel.osei")
    return house.family


def darren(make: Maker) -> Family:
    """A client of the drug and alcohol service, whose son no service for children has ever heard of."""
    house = Told(make, RIVERSIDE, RIVERSIDE_SURGERY)
    client = house.person("Darren Pike", "male", 34 * YEAR)
    house.involve(client, "drug_and_alcohol", "drug-and-alcohol", "cleo.marsden", began=make.born(6))
    return house.family


def samira(make: Maker) -> Family:
    """A young woman seen by CAMHS, who fears what her family would do if they knew."""
    house = Told(make, RIVERSIDE, RIVERSIDE_SURGERY)
    mother = house.person("Farah Siddiqui", "female", 41 * YEAR)
    father = house.person("Adeel Siddiqui", "male", 45 * YEAR)
    house.tie(mother, "spouse", father)
    child = house.child_of(mother, father, "Samira Siddiqui", "female", 16 * YEAR + 200)
    house.involve(child, "camhs", "camhs", "callum.reeve", began=make.born(60))
    house.involve(child, "school_nurse", "sn-south", "dev.chandra")
    return house.family


def milo(make: Maker) -> Family:
    """A boy on a plan whose school nurses change their provider: what they left open must not be left behind."""
    house = Told(make, RIVERSIDE, RIVERSIDE_SURGERY)
    mother = house.person("Carys Farrant", "female", 33 * YEAR)
    boy = house.child_of(mother, None, "Milo Farrant", "male", 9 * YEAR + 130)
    house.on_plan(boy, "neglect", 4)
    house.involve(boy, "school_nurse", "sn-harbour", "nell.ashby", began=make.born(400))
    return house.family


def quiet_families(make: Maker) -> Iterator[Family]:
    """Three families of schoolchildren to whom ordinary things happen."""
    for area, practice, mother, children in (
        (NORTHBROOK, NORTHBROOK_HEALTH, "Gemma Hartley", (("Reece Hartley", "male", 9),)),
        (RIVERSIDE, RIVERSIDE_SURGERY, "Mihaela Florea", (("Bianca Florea", "female", 7),)),
        (MARSH, MILL_LANE, "Meera Patel", (("Dev Patel", "male", 10), ("Riya Patel", "female", 8))),
    ):
        house = Told(make, area, practice)
        parent = house.person(mother, "female", 35 * YEAR)
        house.siblings([house.child_of(parent, None, name, sex, years * YEAR + 77) for name, sex, years in children])
        yield house.family


TOLD = (mia, idris, noah, kai, amara, tyler, mohammed, dawn, hannah, zofia, rosa, twins, leon, yusuf, leanne,
        darren, samira, milo)


def stories(make: Maker) -> list[Family]:
    """Every family with a story, always the same ones and always first."""
    return [*(tell(make) for tell in TOLD), *quiet_families(make)]
