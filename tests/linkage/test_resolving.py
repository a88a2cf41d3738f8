"""Who a message is about: known for certain, somebody new, or for a person to decide."""

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.intake.statement import Who
from kith.linkage import joining
from kith.linkage.resolving import resolve
from kith.records import database, subjects, writing
from tests.records.invented import MONDAY, person

MOHAMMED = {"family_name": "Aziz", "given_name": "Mohammed", "born": "2021-01-04", "postcode": "ZZ1 1AA"}
ANN = {"family_name": "Smith", "given_name": "Ann"}
TWIN = {"family_name": "Adu", "born": "2025-12-11", "postcode": "ZZ2 1AB"}
NUMBER, OTHER, UNKNOWN = "9990000018", "9990000026", "9990000034"


@pytest.fixture
def mohammed(cur):
    """A boy with an NHS number and a hospital number."""
    subject_id = person(cur, NUMBER, **MOHAMMED)
    writing.identify(cur, subject_id, [("RXX:PAS", "123")], at=MONDAY)
    return subject_id


@pytest.fixture
def twins(cur):
    """Noah, who has an NHS number, and Esther, who has another."""
    return person(cur, OTHER, given_name="Noah", **TWIN), person(cur, UNKNOWN, given_name="Esther", **TWIN)


def said(**parts) -> Who:
    """What a door says about somebody."""
    return Who(**parts)


@pytest.mark.parametrize(
    "parts",
    [
        {"nhs_number": NUMBER},
        {"nhs_number": NUMBER, **MOHAMMED},
        {"nhs_number": NUMBER, "family_name": "Aziz", "given_name": "Mo", "born": "2021-02-28"},
        {"nhs_number": NUMBER, "family_name": "Khan", "given_name": "Ali", "born": "2021-01-04"},
        {"nhs_number": NUMBER, "born": "2021-01"},
        {"local": (("RXX:PAS", "123"),)},
        {"local": (("RXX:PAS", "123"),), "born": "2021-01-04"},
        {"local": (("RXX:PAS", "123"),), "born": "2021-01-04", "family_name": "Khan", "given_name": "Mohammed"},
        {"local": (("RYY:PAS", "9"),), "nhs_number": NUMBER},
        MOHAMMED,
        {**MOHAMMED, "postcode": "zz11aa", "given_name": "MOHAMMED"},
    ],
)
def test_known_for_certain(cur, mohammed, parts):
    found = resolve(cur, said(**parts))
    assert (found.kind, found.subject_id, found.certain) == ("known", mohammed, True)


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"nhs_number": NUMBER, "born": "1980-01-05", **ANN}, "somebody else’s details"),
        ({"local": (("RXX:PAS", "123"),), **ANN}, "somebody else’s details"),
        ({"local": (("RXX:PAS", "123"),), "nhs_number": OTHER, **MOHAMMED}, "another NHS number than theirs"),
        ({"local": (("RXX:PAS", "123"),), "born": "2021-01-04", **ANN}, "somebody else’s details"),
        ({**MOHAMMED, "given_name": "Mohamed"}, "nothing proves it"),
        ({**MOHAMMED, "postcode": ""}, "nothing proves it"),
        ({**MOHAMMED, "postcode": "", "born": "2021-04-01"}, "nothing proves it"),
        ({**MOHAMMED, "family_name": "Osman", "nhs_number": ""}, "nothing proves it"),
        ({"family_name": "Aziz", "given_name": "Mohamed"}, "nothing proves it"),
        ({"family_name": "Aziz", "given_name": "M"}, "not say enough"),
        ({"family_name": "Aziz"}, "no first name and no date of birth"),
    ],
)  # fmt: skip
def test_a_person_decides_and_is_shown_who_it_may_be(cur, mohammed, parts, why):
    found = resolve(cur, said(**parts))
    assert (found.kind, found.subject_id, found.certain) == ("unsure", None, False)
    assert why in found.why
    assert [one.subject_id for one in found.candidates] == [mohammed]


def test_the_register_spells_it_otherwise_and_it_is_offered_with_reasons(cur, mohammed):
    """A boy on a plan came in as Mohamed, the register had Mohammed: the match is offered, not made and not hidden."""
    (one,) = resolve(cur, said(family_name="Aziz", given_name="Mohamed", born="2021-01-04")).candidates
    assert one.reasons == ("family name the same", "first name nearly the same", "date of birth the same")
    assert one.against == ()


@pytest.mark.parametrize(
    "parts",
    [
        {"family_name": "Okafor", "given_name": "Ada", "born": "2020-02-02"},
        {"family_name": "Okafor", "given_name": "Ada", "born": "2020-02-02", "nhs_number": UNKNOWN},
        {**MOHAMMED, "given_name": "Ibrahim"},
        {**MOHAMMED, "nhs_number": UNKNOWN},
    ],
)
def test_somebody_new(cur, mohammed, parts):
    found = resolve(cur, said(**parts))
    assert (found.kind, found.subject_id, found.certain) == ("new", None, True)


def test_a_new_number_for_somebody_held_without_one_is_not_a_new_person(cur):
    held = person(cur, **MOHAMMED)
    found = resolve(cur, said(nhs_number=NUMBER, **MOHAMMED))
    assert (found.kind, [one.subject_id for one in found.candidates]) == ("unsure", [held])


def test_a_twin_is_somebody_else(cur, twins):
    found = resolve(cur, said(given_name="Grace", **TWIN))
    assert found.kind == "new"


def test_one_twins_number_with_the_other_twins_name_is_for_a_person_to_decide(cur, twins):
    noah, esther = twins
    found = resolve(cur, said(nhs_number=OTHER, given_name="Esther", **TWIN))
    assert (found.kind, [one.subject_id for one in found.candidates]) == ("unsure", [noah, esther])
    assert resolve(cur, said(nhs_number=OTHER, given_name="Baby", **TWIN)).subject_id == noah
    assert resolve(cur, said(nhs_number=OTHER, given_name="Kwame", **TWIN)).subject_id == noah


@pytest.mark.parametrize("name", ["Ester", "Esterr", "esther"])
def test_the_other_twins_name_is_known_however_it_is_spelt(cur, twins, name):
    noah, esther = twins
    found = resolve(cur, said(nhs_number=OTHER, given_name=name, **TWIN))
    assert (found.kind, [one.subject_id for one in found.candidates]) == ("unsure", [noah, esther])


def test_a_twin_nobody_told_of_yet_is_not_the_one_whose_number_was_used(cur):
    """The receptionist opened his sister's record and wrote his name over hers."""
    mia = person(cur, OTHER, given_name="Mia", sex="female", **TWIN)
    writing.identify(cur, mia, [("RXX:PAS", "7")], at=MONDAY)
    by_hospital = said(local=(("RXX:PAS", "7"),), given_name="Leo", **TWIN)
    assert [one.subject_id for one in resolve(cur, by_hospital).candidates] == [mia]
    assert resolve(cur, replace(by_hospital, nhs_number=OTHER, sex="male")).kind == "unsure"
    assert resolve(cur, replace(by_hospital, nhs_number=OTHER, sex="female")).subject_id == mia
    assert resolve(cur, replace(by_hospital, given_name="Baby")).subject_id == mia


def test_a_baby_who_is_given_a_name_is_still_the_baby(cur):
    baby = person(cur, family_name="Okafor", given_name="Baby of Amara", born="2026-11-20")
    writing.identify(cur, baby, [("MAT", "5")], at=MONDAY)
    under_it = {"local": (("MAT", "5"),), "family_name": "Okafor", "born": "2026-11-20"}
    assert resolve(cur, said(given_name="Kofi", **under_it)).subject_id == baby
    assert resolve(cur, said(given_name="Baby of Grace", **under_it)).kind == "unsure"


def test_numbers_of_two_people_are_for_a_person_to_decide_until_they_are_joined(cur, mohammed):
    other = person(cur, OTHER, **MOHAMMED)
    who = said(nhs_number=OTHER, local=(("RXX:PAS", "123"),))
    assert resolve(cur, who).kind == "unsure"
    joining.join(cur, mohammed, other, "same boy", by=7, at=MONDAY)
    assert resolve(cur, who).subject_id == other


def test_two_people_alike_in_everything_are_not_chosen_between(cur):
    pair = [person(cur, **MOHAMMED), person(cur, **MOHAMMED)]
    found = resolve(cur, said(**MOHAMMED))
    assert (found.kind, [one.subject_id for one in found.candidates]) == ("unsure", pair)
    joining.join(cur, *pair, "entered twice", by=7, at=MONDAY)
    assert resolve(cur, said(**MOHAMMED)).kind == "known"


def test_a_number_that_cannot_be_one_is_not_looked_for(cur):
    held = person(cur, **MOHAMMED)
    writing.identify(cur, held, [("nhs", "9990000019")], at=MONDAY)
    assert resolve(cur, said(nhs_number="9990000019")).kind == "unsure"


def test_kiths_own_key_is_certain_and_a_wrong_one_is_not(cur, mohammed):
    key = subjects.header(cur, mohammed).key
    assert resolve(cur, said(key=key, family_name="Other")).subject_id == mohammed
    found = resolve(cur, said(key="nothere"))
    assert (found.kind, found.candidates) == ("unsure", ())
    assert "“nothere”" in found.why


def test_a_child_not_yet_born_needs_a_number_of_the_senders_own_instead_of_a_birth_date(cur):
    who = said(family_name="Okafor", given_name="Baby of Amara", local=(("MAT", "5"),))
    assert resolve(cur, who).kind == "unsure"
    assert resolve(cur, who, unborn=True).kind == "new"
    assert "no number of the sender’s own" in resolve(cur, said(family_name="Okafor"), unborn=True).why


def test_a_postcode_of_those_without_a_home_proves_nothing(cur):
    """Two boys of one name and birthday in two hostels are two boys."""
    nowhere = MOHAMMED | {"postcode": "ZZ99 3VZ"}
    held = person(cur, **nowhere)
    found = resolve(cur, said(**nowhere))
    assert (found.kind, [one.subject_id for one in found.candidates]) == ("unsure", [held])
    assert not any("postcode" in words for words in found.candidates[0].reasons)


def test_names_as_long_as_a_field_may_be_are_compared_in_no_time(cur):
    long = [letter * 19_000 for letter in "AB"]
    person(cur, family_name=long[0], given_name="Zed", born="2020-01-03")
    began = process_time()
    assert resolve(cur, said(family_name=long[1], given_name="Zed", born="2020-01-03")).kind == "new"
    assert process_time() - began < 2


def test_nothing_said_is_nobody(cur):
    found = resolve(cur, said())
    assert (found.kind, found.candidates) == ("unsure", ())


def test_a_protected_address_is_neither_confirmed_nor_denied(cur):
    person(cur, address_protected="yes", **MOHAMMED)
    for postcode in ("ZZ1 1AA", "ZZ9 9ZZ"):
        found = resolve(cur, said(**{**MOHAMMED, "given_name": "Mohamed", "postcode": postcode}))
        (one,) = found.candidates
        assert not any("postcode" in words for words in one.reasons + one.against)


ANY = st.text(max_size=12)


@pytest.mark.django_db
@given(st.builds(Who, key=ANY, nhs_number=ANY, family_name=ANY, given_name=ANY, born=ANY, postcode=ANY))
def test_nothing_that_can_be_said_fails(who):
    with database.cursor() as cur:
        assert resolve(cur, who).kind in ("new", "unsure")
