"""The shapes families come in: parents together and apart, new partners, grandparents, foster carers, nobody else."""

from collections.abc import Iterator

from kith.demo.households import Household
from kith.demo.maker import Maker
from kith.demo.people import Family


def parents_together(make: Maker) -> Family:
    """Two parents and their children, sometimes with another on the way."""
    house = Household(make)
    births = house.births()
    mother = house.mother(births)
    father = house.partner(mother, births)
    house.children(births, mother, father)
    if births[0] > 330 and mother.age(make.at.date()) < 43 and make.rng.random() < 0.08:
        house.expecting(mother, father)
    return house.family


def parents_apart(make: Maker) -> Family:
    """A mother with her children; their father lives somewhere else, or nobody has said who he is."""
    house = Household(make)
    births = house.births()
    mother = house.mother(births)
    father = house.father_elsewhere(mother, births) if make.rng.random() < 0.6 else None
    house.children(births, mother, father)
    return house.family


def new_partner(make: Maker) -> Family:
    """A mother whose older children have one father, and the youngest another, who lives with them."""
    house = Household(make)
    births = house.births()
    older = [births[-1] + make.rng.randrange(600, 2200)]
    older = older if older[0] < 18 * 365 else [17 * 365]
    mother = house.mother(births + older)
    first = house.father_elsewhere(mother, older) if make.rng.random() < 0.5 else None
    partner = house.partner(mother, births, moved_in=make.born(older[0] - 250))
    halves = house.children(older, mother, first)
    house.step(halves, partner)
    youngest = house.children([days for days in births if days < older[0] - 300], mother, partner)
    house.half_siblings(youngest, halves)
    return house.family


def two_homes_one_father(make: Maker) -> Family:
    """A father who left and began again: his children in both homes are half-siblings, and may never have met."""
    house = Household(make)
    births = house.births()
    mother = house.mother(births)
    father = house.father_elsewhere(mother, births)
    first = house.children(births, mother, father)
    again = Household(make, house.family, father.home)
    newborn = [make.rng.randrange(5, max(60, min(births[0], 2000)))]
    partner = again.mother(newborn)
    again.tie(partner, "partner", father)
    second = again.children(newborn, partner, father)
    house.half_siblings(second, first)
    return house.family


def father_with_children(make: Maker) -> Family:
    """A father who brings up his children alone."""
    house = Household(make)
    births = house.births()
    father = house.adult("male", births[-1] + make.rng.randrange(20 * 365, 38 * 365))
    house.children(births, None, father)
    return house.family


def three_generations(make: Maker) -> Family:
    """A very young mother with a baby, both living with her own mother."""
    house = Household(make)
    baby = make.rng.randrange(5, 700)
    mother_days = baby + make.rng.randrange(15 * 365 + 100, 19 * 365)
    grandmother = house.mother([mother_days])
    mother = house.children([mother_days], grandmother, None, sex="female")[0]
    father = house.father_elsewhere(mother, [baby], young=True) if make.rng.random() < 0.5 else None
    child = house.children([baby], mother, father)[0]
    house.tie(child, "grandparent", grandmother)
    house.tie(child, "lives_with", grandmother)
    return house.family


def grandparents_raise(make: Maker) -> Family:
    """A child brought up by grandparents; the mother lives somewhere else and may come to see them."""
    house = Household(make)
    child_days = make.rng.randrange(400, 16 * 365)
    mother_days = child_days + make.rng.randrange(17 * 365, 30 * 365)
    grandmother = house.adult("female", mother_days + make.rng.randrange(18 * 365, 30 * 365))
    house.partner(grandmother, [mother_days])
    elsewhere = Household(make, house.family)
    mother = elsewhere.adult("female", mother_days, surname=grandmother.family)
    house.tie(mother, "mother", grandmother)
    child = house.child(child_days, grandmother.family)
    house.tie(child, "mother", mother, parental_responsibility="yes")
    for kind in ("grandparent", "carer", "lives_with"):
        house.tie(child, kind, grandmother)
    if make.rng.random() < 0.5:
        house.tie(child, "contact_with", mother)
    return house.family


def fostering(make: Maker) -> Family:
    """Foster carers and the one or two looked-after children who live with them."""
    house = Household(make)
    carer = house.adult("female", make.rng.randrange(35 * 365, 62 * 365))
    if make.rng.random() < 0.6:
        house.partner(carer, [])
    births = house.births()[:2]
    elsewhere = Household(make, house.family)
    mother = elsewhere.mother(births) if make.rng.random() < 0.6 else None
    surname = mother.family if mother else make.rng.choice(elsewhere.culture.families)
    fostered = [house.child(days, surname, culture=elsewhere.culture) for days in births]
    for child in fostered:
        house.fostered(child, carer, mother)
    house.siblings(fostered)
    return house.family


def first_baby(make: Maker) -> Family:
    """A couple, or a woman alone, who expect their first child."""
    house = Household(make)
    woman = house.adult("female", make.rng.randrange(17 * 365, 40 * 365))
    partner = house.partner(woman, []) if make.rng.random() < 0.8 else None
    house.expecting(woman, partner)
    return house.family


def couple(make: Maker) -> Family:
    """Two adults with no children at home."""
    house = Household(make)
    house.partner(house.adult("female", make.rng.randrange(20 * 365, 60 * 365)), [])
    return house.family


def elders(make: Maker) -> Family:
    """An older couple, or the one who is left."""
    house = Household(make)
    first = house.adult("female", make.rng.randrange(60 * 365, 79 * 365))
    if make.rng.random() < 0.6:
        house.partner(first, [])
    return house.family


def alone(make: Maker) -> Family:
    """One adult in a home of their own."""
    house = Household(make)
    house.adult(make.rng.choice(("female", "male")), make.rng.randrange(18 * 365, 78 * 365))
    return house.family


SHAPES = (
    (parents_together, 36),
    (parents_apart, 14),
    (new_partner, 7),
    (two_homes_one_father, 3),
    (father_with_children, 2),
    (three_generations, 2),
    (grandparents_raise, 2),
    (fostering, 1.5),
    (first_baby, 4),
    (couple, 9),
    (elders, 8),
    (alone, 11.5),
)


def families(make: Maker, people: int) -> Iterator[Family]:
    """Families of every shape, as often as in an English town, until there are this many people."""
    shapes, weights = zip(*SHAPES, strict=True)
    while make.people < people:
        yield make.rng.choices(shapes, weights)[0](make)
