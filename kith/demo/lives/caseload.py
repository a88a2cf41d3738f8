"""A caseload of children in care, so that there is something to count: ten foster homes and one children’s home."""

from collections.abc import Iterator

from kith.demo.households import YEAR
from kith.demo.lives.told import MILL_LANE, Told
from kith.demo.maker import Maker
from kith.demo.people import Family, Person
from kith.demo.place import AREAS, PRACTICES

NURSE = "ines.calder"
CARE, INTERIM, AGREED = "full_care_order", "interim_care_order", "voluntary"
# Who looks after whom: name, sex, years old, by which order, and for how many days now.
HOMES = (
    ("Brenda Ludlow", (("Callum Frith", "male", 16, CARE, 1310), ("Jade Frith", "female", 14, CARE, 1310))),
    ("Winston Clarke", (("Dante Palmer", "male", 15, CARE, 820),)),
    ("Sheila Parrish", (("Ellie-May Sharp", "female", 13, CARE, 655), ("Corey Sharp", "male", 9, CARE, 655))),
    ("Farida Malik", (("Hamza Qureshi", "male", 12, INTERIM, 320), ("Aisha Qureshi", "female", 10, INTERIM, 320))),
    ("Tomasz Wojcik", (("Kacper Nowak", "male", 14, AGREED, 290),)),
    ("Grace Antwi", (("Kofi Boateng", "male", 16, CARE, 1490), ("Abena Boateng", "female", 11, CARE, 1490))),
    ("Margaret Dunn", (("Poppy Lister", "female", 3, INTERIM, 410), ("Alfie Lister", "male", 6, INTERIM, 410))),
    ("Rita Sandhu", (("Simran Patel", "female", 8, CARE, 905),)),
    ("Elaine Cope", (("Mason Drury", "male", 2, INTERIM, 300),)),
    ("Josephine Pike", (("Tia Campbell", "female", 15, AGREED, 200), ("Reiss Campbell", "male", 13, AGREED, 200))),
    ("", (("Lewis Harding", "male", 16, CARE, 980), ("Shannon Webb", "female", 15, CARE, 520),
          ("Brooke Ellison", "female", 14, AGREED, 260), ("Kyle Mercer", "male", 16, CARE, 1120))),
)
# How far the course of those who look after adolescents has come, and for how many days now.
COURSES = {"Brenda Ludlow": ("certified", 420), "Grace Antwi": ("certified", 510), "Farida Malik": ("certified", 100),
           "Tomasz Wojcik": ("waiting", 60), "Sheila Parrish": ("booked", 20)}
UNTRAINED = ("Winston Clarke", "Sheila Parrish", "Tomasz Wojcik", "Josephine Pike", "Marian Thorpe", "Dorothy Nash")
MOVED, MOVED_DAYS = "Simran Patel", 3   # and whoever told us of it names another practice than the one we know
CHILDREN = tuple(name for _, children in HOMES for name, *_ in children)
HOUSE = {"placement": "home", "provider": "private"}


def each(make: Maker) -> Iterator[Family]:
    """Each home by itself; where no carer is named, it is a house with staff."""
    for n, (carer, children) in enumerate(HOMES):
        known = make.morning(max(days for *_, days in children) + 7)   # so that no notice came late
        house = Told(make, AREAS[n % len(AREAS)], PRACTICES[n % len(PRACTICES)], joined=known)
        adult = house.person(carer, "male" if carer in ("Winston Clarke", "Tomasz Wojcik") else "female",
                             (44 + n) * YEAR) if carer else None
        if carer in COURSES:
            state, days = COURSES[carer]
            house.fact(adult, "carer_course", {"course": "counselling", "state": state}, days,
                       happened=make.born(days).isoformat())
        for name, sex, years, order, days in children:
            child = house.child_of(None, None, name, sex, years * YEAR + 90 + 7 * n)
            if not adult:
                _mother(make, house, child)
            for kind in ("foster_carer", "lives_with") if adult else ():
                house.tie(child, kind, adult, began=make.born(days))
            raw = {"legal_status": order, "local_authority": "Northbrook"} | ({} if adult else HOUSE)
            house.fact(child, "looked_after_began", raw, days - 1, happened=make.born(days).isoformat())
            house.assessed(child, days)
            about = {"section": "me", "there": "yes", "what": f"I am {child.given}.", "whose": "together",
                     "shown": "yes"}
            house.fact(child, "passport_line", about, days - 20, happened=make.born(days - 20).isoformat())
            house.involve(child, "looked_after_nurse", "looked-after", NURSE, began=make.born(days - 1))
            if name == MOVED:
                house.fact(child, "placement_changed", {"placement": "kin", "practice_name": "Harbour Surgery"},
                           MOVED_DAYS, happened=make.born(MOVED_DAYS).isoformat())
        yield house.family


def _mother(make: Maker, house: Told, child: Person) -> None:
    """Of those in the children’s home, where she lives is known."""
    there = Told(make, AREAS[0], MILL_LANE, house.family)
    mother = there.person(f"Donna {child.family}", "female", 40 * YEAR)
    house.tie(child, "mother", mother, parental_responsibility="yes")


PEOPLE = sum(len(children) * (1 if carer else 2) + bool(carer) for carer, children in HOMES)
