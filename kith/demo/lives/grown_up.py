"""Grown-ups who are ill, hurt or a client, with children of whom nobody may have asked."""
from kith.demo.households import YEAR
from kith.demo.lives.told import NORTHBROOK_HEALTH, RIVERSIDE_SURGERY, Told
from kith.demo.maker import Maker
from kith.demo.people import Family
from kith.demo.place import NORTHBROOK, RIVERSIDE


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
