"""Every family could be one: ages, homes and names fit, and nobody is named who is not there."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.demo.families import SHAPES
from kith.demo.maker import Maker
from kith.demo.numbers import nhs_numbers
from kith.engine.nhs_number import problem
from tests.demo.towns import AT, made

PARENTS = ("mother", "father")
GROWN_UPS = (*PARENTS, "adoptive_parent", "foster_carer", "carer")
YOUNGEST_PARENT = 13


def ties(town):
    for family in town.families:
        people = {person.key: person for person in family.people}
        for tie in family.ties:
            yield tie, people[tie.subject], people[tie.other]


@given(st.integers(0, 10_000))
@settings(max_examples=20)
def test_numbers_are_valid_synthetic_and_used_once(seed):
    numbers = nhs_numbers(seed)
    some = [next(numbers) for _ in range(500)]
    assert len(set(some)) == 500
    assert all(number.startswith("999") and problem(number) == "" for number in some)


def test_a_number_that_is_taken_is_not_given_again():
    first = next(nhs_numbers(3))
    assert first not in [number for number, _ in zip(nhs_numbers(3, taken=(first,)), range(1000), strict=False)]


def test_everybody_has_a_number_of_their_own_but_the_unborn():
    people = list(made().people())
    numbers = Counter(person.nhs_number for person in people if person.born)
    assert max(numbers.values()) == 1
    assert "" not in numbers
    assert {person.nhs_number for person in people if person.expected} == {""}
    assert len({person.key for person in people}) == len(people)


@pytest.mark.parametrize("seed", range(1, 9))
def test_no_parent_is_too_young_for_their_child(seed):
    for tie, subject, other in ties(made(400, seed)):
        if tie.kind in PARENTS and subject.born:
            years = (subject.born - other.born).days / 365.25
            assert years >= YOUNGEST_PARENT, f"{other} is {years:.1f} years older than {subject}"


def test_every_child_has_somebody():
    for family in made(1200).families:
        answered_for = {tie.subject for tie in family.ties if tie.kind in GROWN_UPS}
        alone = [person for person in family.children(AT.date()) if person.key not in answered_for]
        # A father of seventeen who lives elsewhere is a child himself, and his own parents are not of this family.
        assert all(person.age(AT.date()) >= 16 for person in alone), alone


def test_a_tie_names_two_different_people_of_one_family():
    assert all(subject.key != other.key for _, subject, other in ties(made()))


def test_ages_run_from_the_unborn_to_eighty():
    ages = Counter(person.age(AT.date()) for person in made(2000).people())
    assert min(ages) == 0
    assert 75 <= max(ages) <= 80
    assert 0.3 < sum(count for age, count in ages.items() if age < 18) / sum(ages.values()) < 0.5


def test_every_shape_of_family_is_there_with_what_makes_it_one():
    town = made(2000)
    kinds = Counter(tie.kind for tie, _, _ in ties(town))
    assert {"half_sibling", "foster_carer", "grandparent", "former_partner", "contact_with"} <= set(kinds)
    forms = Counter(fact.form for family in town.families for fact in family.facts)
    assert {"pregnancy_notified", "looked_after_began", "child_protection_plan_began"} <= set(forms)


def test_some_fathers_are_not_known_at_all():
    town = made(2000)
    fathered = {tie.subject for tie, _, _ in ties(town) if tie.kind == "father"}
    children = [person for family in town.families for person in family.children(AT.date())]
    assert 0.05 < sum(person.key not in fathered for person in children) / len(children) < 0.4


@given(st.sampled_from([shape for shape, _ in SHAPES]), st.integers(0, 10_000))
@settings(max_examples=150)
def test_any_shape_drawn_by_chance_holds_together(shape, seed):
    family = shape(Maker(AT, seed))
    keys = {person.key for person in family.people}
    assert all({tie.subject, tie.other} <= keys for tie in family.ties)
    assert all(fact.subject in keys and fact.said < AT for fact in family.facts)
    assert all(person.joined < AT and (person.born or person.expected) for person in family.people)
    assert all(person.expected > AT.date() for person in family.people if person.expected)


def test_homes_are_not_shared_by_strangers():
    lived_in = Counter(home for family in made(2000).families for home in {one.home.address for one in family.people})
    assert max(lived_in.values()) == 1


def test_one_seed_makes_one_town_and_another_seed_another():
    again, other = made.__wrapped__(300, 1), made.__wrapped__(300, 2)
    assert again == made(300, 1)
    assert list(again.people()) != list(other.people())


def test_a_town_is_about_as_large_as_was_asked():
    assert 1000 <= len(list(made(1000).people())) < 1012


def test_nobody_is_so_like_another_that_a_reader_would_have_to_ask():
    people = [person for person in made(4000).people() if person.born]
    same = Counter((person.given, person.family, person.born.strftime("%m-%d")) for person in people)
    years = [person for person in people if same[person.given, person.family, person.born.strftime("%m-%d")] > 1]
    assert all(abs(one.born.year - other.born.year) > 9 for one in years for other in years if _alike(one, other))


def _alike(one, other):
    return one.key < other.key and (one.given, one.family) == (other.given, other.family)
