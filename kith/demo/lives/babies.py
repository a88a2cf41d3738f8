"""The families of babies, small children and a child not yet born."""
from kith.demo.households import YEAR
from kith.demo.lives.told import MILL_LANE, NORTHBROOK_HEALTH, RIVERSIDE_SURGERY, Told
from kith.demo.maker import Maker
from kith.demo.people import Family
from kith.demo.place import MARSH, NORTHBROOK, RIVERSIDE

MIA_NUMBER = "9990004102"


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


def yusuf(make: Maker) -> Family:
    """A toddler whom the hospital first wrote down under another number."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    shirin = house.person("Shirin Rahman", "female", 27 * YEAR, language="Bengali")
    kamal = house.person("Kamal Rahman", "male", 31 * YEAR, language="Bengali")
    house.tie(shirin, "partner", kamal)
    house.child_of(shirin, kamal, "Yusuf Rahman", "male", 610)
    return house.family
