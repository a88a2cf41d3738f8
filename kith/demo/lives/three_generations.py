"""The family that a drawing was made for: twins, two homes, three partnerships, and a father one must not see."""

from kith.demo.households import YEAR
from kith.demo.lives.told import RIVERSIDE_SURGERY, Told
from kith.demo.maker import Maker
from kith.demo.people import Family, Person
from kith.demo.place import RIVERSIDE
from kith.demo.statements import details


def layla(make: Maker) -> Family:
    """Identical twins of seven, whose father went back to his mother and whose mother has begun again."""
    house = Told(make, RIVERSIDE, RIVERSIDE_SURGERY)
    gwen = house.person("Gwen Ashdown", "female", 33 * YEAR + 20)
    tom = house.person("Tom Aldous", "male", 36 * YEAR + 90)
    elsewhere = Told(make, RIVERSIDE, RIVERSIDE_SURGERY, house.family)
    shirin = elsewhere.person("Shirin Sadiq", "female", 61 * YEAR + 15)
    kamal = elsewhere.child_of(shirin, None, "Kamal Sadiq", "male", 35 * YEAR + 200)
    house.tie(kamal, "father", _widowed(elsewhere, shirin))
    house.tie(gwen, "divorced", kamal, began=make.born(3 * YEAR))
    house.tie(gwen, "partner", tom, began=make.born(2 * YEAR))
    girls = [house.child_of(gwen, kamal, name, "female", days) for name, days in (
        ("Nour Sadiq", 10 * YEAR + 60), ("Layla Sadiq", 7 * YEAR + 100), ("Samira Sadiq", 7 * YEAR + 100))]
    house.siblings(girls[:2])
    house.tie(girls[0], "sibling", girls[2])
    house.tie(girls[1], "identical_twin", girls[2])
    ben = house.child_of(gwen, tom, "Ben Aldous", "male", 150)
    house.half_siblings([ben], girls)
    house.step(girls, tom)
    house.tie(girls[1], "no_contact_with", kamal)
    _grandparents(make, house.family, gwen)
    return house.family


def _widowed(home: Told, wife: Person) -> Person:
    """Her husband, who died last year."""
    husband = home.person("Yusuf Sadiq", "male", 66 * YEAR)
    home.tie(wife, "spouse", husband, began=home.make.born(40 * YEAR))
    died = {"died": "yes", "died_on": home.make.born(420).isoformat()}
    home.fact(husband, "person_details", details(husband) | died, 400)
    return husband


def _grandparents(make: Maker, family: Family, gwen: Person) -> None:
    """On the mother's side both live, in a home of their own, and she has a sister."""
    house = Told(make, RIVERSIDE, RIVERSIDE_SURGERY, family)
    hilda = house.person("Hilda Ashdown", "female", 64 * YEAR)
    george = house.person("George Ashdown", "male", 67 * YEAR)
    house.tie(hilda, "spouse", george)
    house.tie(hilda, "lives_with", george)
    susan = house.child_of(hilda, george, "Susan Ashdown", "female", 38 * YEAR)
    for kind, parent in (("mother", hilda), ("father", george)):
        house.tie(gwen, kind, parent)
    house.tie(gwen, "sibling", susan)
