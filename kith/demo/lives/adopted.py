"""A girl who is adopted: the family she leaves and the family she joins, of whom nothing may say that they are two."""

from kith.demo.households import YEAR
from kith.demo.lives.told import MILL_LANE, RIVERSIDE_SURGERY, Told
from kith.demo.maker import Maker
from kith.demo.people import Family
from kith.demo.place import MARSH, RIVERSIDE


def keira(make: Maker) -> Family:
    """A girl who is adopted in these days; half of what is known of her must not lead to the other half."""
    house = Told(make, RIVERSIDE, RIVERSIDE_SURGERY)
    mother = house.person("Chantelle Oakes", "female", 25 * YEAR)
    child = house.child_of(mother, None, "Keira Oakes", "female", 4 * YEAR + 20)
    house.involve(child, "health_visitor", "hv-riverside", "nina.castellan")
    house.involve(child, "looked_after_nurse", "looked-after", "ruth.amos")
    raw = {"legal_status": "full_care_order", "local_authority": "Northbrook"}
    house.fact(child, "looked_after_began", raw, 500, happened=make.born(502).isoformat())
    house.assessed(child, 502)
    # Written of her mother, and stays with her mother; whether it says where the girl is only a person can tell.
    note = {"kind": "review", "note": "Sleeps better. Asked how Keira is, and has written to her for the letterbox."}
    house.fact(mother, "adult_note", note, 30)
    return house.family


def isla(make: Maker) -> Family:
    """The same girl as everybody knows her from now on."""
    house = Told(make, MARSH, MILL_LANE, joined=make.morning(2))
    helen, owen = house.person("Helen Merriden", "female", 39 * YEAR), house.person("Owen Merriden", "male", 41 * YEAR)
    child = house.person("Isla Merriden", "female", 4 * YEAR + 20)
    house.tie(helen, "spouse", owen)
    for parent in (helen, owen):
        house.tie(child, "adoptive_parent", parent, parental_responsibility="yes")
        house.tie(child, "lives_with", parent)
    house.involve(child, "health_visitor", "hv-marsh", "priya.nair", began=make.born(2))
    return house.family
