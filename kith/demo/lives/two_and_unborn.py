"""A family about which a conference can be called: a boy at school, a small girl, and a child who is not born yet."""

from kith.demo.households import YEAR
from kith.demo.lives.told import MILL_LANE, Told
from kith.demo.maker import Maker
from kith.demo.people import Family
from kith.demo.place import MARSH

RORY, ORLA, BABY = "Rory Doherty", "Orla Doherty", "Baby of Sinead Doherty"


def doherty(make: Maker) -> Family:
    """Sinead expects her third; she and Liam are in treatment for drugs, and the pharmacy knows what she collects."""
    house = Told(make, MARSH, MILL_LANE)
    sinead = house.person("Sinead Doherty", "female", 28 * YEAR + 40)
    liam = house.person("Liam Doherty", "male", 31 * YEAR)
    house.tie(sinead, "partner", liam)
    rory = house.child_of(sinead, liam, RORY, "male", 7 * YEAR + 30)
    orla = house.child_of(sinead, liam, ORLA, "female", 2 * YEAR + 90)
    house.siblings([rory, orla])
    baby = house.unborn(sinead, liam, house.due_in(80))
    house.involve(rory, "school_nurse", "sn-north", "beth.rowntree")
    house.involve(orla, "health_visitor", "hv-marsh", "priya.nair")
    for one in (sinead, baby):
        house.involve(one, "midwife", "midwifery", "grace.tembo")
    house.involve(sinead, "drug_and_alcohol", "drug-and-alcohol", "cleo.marsden")
    return house.family
