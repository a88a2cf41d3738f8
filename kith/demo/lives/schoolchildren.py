"""The families of schoolchildren and young people."""
from collections.abc import Iterator

from kith.demo.households import YEAR
from kith.demo.lives.told import MILL_LANE, NORTHBROOK_HEALTH, RIVERSIDE_SURGERY, Told
from kith.demo.maker import Maker
from kith.demo.people import Family
from kith.demo.place import MARSH, NORTHBROOK, RIVERSIDE


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
