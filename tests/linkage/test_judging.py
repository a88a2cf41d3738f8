"""What a machine may join by itself, what it must ask, and whom it leaves apart; on paper, pair by pair."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.linkage.batch import blocking
from kith.linkage.batch.chains import hold_together
from kith.linkage.batch.judging import Pair, judge
from kith.linkage.batch.linking import link
from kith.linkage.batch.rows import Parts, Row
from tests.drilling import some

NUMBER, OTHER = "9990000018", "9990000026"
MIA = Row(key="1", family_name="Kowalska", given_name="Mia", born="2026-05-12", sex="female", nhs_number=NUMBER,
          address="12 Mill Lane", postcode="ZZ1 1AA")  # fmt: skip
NO_NUMBER = replace(MIA, nhs_number="")


def verdict(one: Row, other: Row, likely: float = 0.9999) -> Pair:
    """What is done about two rows that are so likely one person."""
    return judge(Parts.of(one), Parts.of(other), likely, 0.999)


@pytest.mark.parametrize(
    "changed",
    [
        {}, {"nhs_number": ""}, {"postcode": "ZZ9 9ZZ", "address": ""}, {"family_name": "Kowalsky"},
        {"family_name": "Reid"}, {"born": "2026-12-05"}, {"born": "2026-05-13"}, {"born": ""},
        {"given_name": "Kowalska", "family_name": "Mia"},
    ],
)  # fmt: skip
def test_a_number_and_the_name_prove_it_where_nothing_speaks_against_it(changed):
    other = replace(MIA, key="2", **changed)
    assert verdict(MIA, other).verdict == "join"
    assert verdict(other, MIA).verdict == "join"


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"nhs_number": OTHER}, "NHS number differs"),
        ({"sex": "male"}, "sex differs"),
        ({"died": True}, "one has died and the other has not"),
        ({"given_name": "Maja"}, "first name"),
        ({"given_name": "Esther"}, "first name differs"),
        ({"given_name": "Mia Esther"}, "first name"),
        ({"born": "2024-01-30"}, "date of birth differs"),
        ({"family_name": "Reid", "born": "2026-12-05"}, "neither family name nor birth date"),
    ],
)
def test_beside_a_number_one_thing_against_it_is_enough_to_ask(changed, why):
    pair = verdict(MIA, replace(MIA, key="2", **changed))
    assert pair.verdict == "ask"
    assert why in pair.why_asked


@pytest.mark.parametrize(
    "changed",
    [
        {"given_name": "Mya"}, {"born": "2026-12-05"}, {"family_name": "Kowalsky"}, {"given_name": ""}, {"born": ""},
        {"postcode": "ZZ9 9ZZ", "address": "3 High Street"}, {"postcode": "", "address": ""},
    ],
)  # fmt: skip
def test_without_a_number_everything_must_be_the_same(changed):
    assert verdict(NO_NUMBER, replace(NO_NUMBER, key="2")).verdict == "join"
    assert verdict(NO_NUMBER, replace(NO_NUMBER, key="2", **changed)).verdict == "ask"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hassan", "Hussain"), ("Amira", "Amina"), ("Jayden", "Kayden"), ("Mohammed Hassan", "Mohammed Hussain"),
        ("Mohammed", "Mohammed Ali"), ("Noah", "Noa"), ("Baby", "Baby"), ("Twin 1", "Twin 2"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("number", ["", NUMBER])
def test_twins_are_asked_about_however_alike_their_names_and_whatever_number_stands_on_both(one, other, number):
    twin = replace(MIA, nhs_number=number, given_name=one, sex="")
    pair = verdict(twin, replace(twin, key="2", given_name=other), 1.0)
    assert pair.verdict == "ask"


def test_two_numbers_and_two_first_names_are_two_people_and_nobody_is_asked():
    assert verdict(MIA, replace(MIA, key="2", nhs_number=OTHER, given_name="Esther")).verdict == "apart"


@pytest.mark.parametrize(
    "changed",
    [
        {"given_name": "Jakub", "born": "2021-02-03", "sex": ""},
        {"born": "1990-01-01", "sex": ""},
        {"born": "2019-01-01", "postcode": "ZZ7 7ZZ", "address": "9 High Street"},
    ],
)
def test_a_brother_a_namesake_of_the_last_generation_and_a_mere_namesake_are_left_apart(changed):
    assert verdict(NO_NUMBER, replace(NO_NUMBER, key="2", **changed)).verdict == "apart"


def test_not_likely_enough_is_asked():
    assert verdict(MIA, replace(MIA, key="2"), 0.99).why_asked == "It is likely, and not sure."


def test_a_protected_home_is_neither_a_key_nor_a_reason_nor_said_to_differ():
    hidden = replace(NO_NUMBER, address_protected=True)
    assert not [key for key in blocking.keys(Parts.of(hidden)) if "ZZ11AA" in key or key.startswith("place")]
    for home in ("ZZ1 1AA", "ZZ9 9ZZ"):
        pair = verdict(hidden, replace(hidden, key="2", postcode=home))
        assert pair.verdict == "ask"
        assert not any("postcode" in said for said in pair.reasons + pair.against)


def test_joins_that_are_each_right_do_not_make_one_person_of_two():
    """The record without a number fits both of two people who have one each: the second is asked."""
    rows = [replace(MIA, key="1"), replace(NO_NUMBER, key="2"), replace(MIA, key="3", nhs_number=OTHER)]
    parts = [Parts.of(row) for row in rows]
    pairs = [replace(judge(parts[one], parts[other], 0.9999, 0.999), one=one, other=other) for one, other in
             ((0, 1), (1, 2))]  # fmt: skip
    assert [one.verdict for one in pairs] == ["join", "join"]
    held = hold_together(pairs, parts, ())
    assert [one.verdict for one in held] == ["join", "ask"]
    assert "NHS number differs" in held[1].why_asked


def test_nor_of_two_whom_somebody_found_to_be_two():
    rows = [replace(NO_NUMBER, key=n, person=n) for n in "123"]
    parts = [Parts.of(row) for row in rows]
    pairs = [Pair(0, 1, 0.9999, "join", (), ()), Pair(1, 2, 0.9999, "join", (), ())]
    held = hold_together(pairs, parts, {frozenset("13")})
    assert [one.verdict for one in held] == ["join", "ask"]
    assert "found to be two" in held[1].why_asked


def test_a_key_that_too_many_share_pairs_nobody():
    crowd = [Parts.of(Row(key=str(n), family_name=f"N{n}q", given_name="x", born="2020-01-01")) for n in range(150)]
    assert not any("born 2020-01-01" in keys for keys in blocking.shared(crowd))
    assert all("born 2020-01-01" in keys for keys in blocking.shared(crowd[:90]))


WORDS = st.sampled_from(["Mia", "Maja", "Noah", "Mohammed", "Mohamed", "Kowalska", "Reid", "محمد", "রহিমা", "", "'; --"])
ROWS = st.lists(
    st.builds(Row, key=st.just(""), family_name=WORDS, given_name=WORDS, postcode=st.sampled_from(["", "ZZ1 1AA"]),
              born=st.sampled_from(["2026-05-12", "2026-12-05", "2021-01", "31/31/2020", ""]),
              sex=st.sampled_from(["", "male", "female"]), nhs_number=st.sampled_from(["", NUMBER, OTHER, "123"])),
    min_size=2, max_size=6)  # fmt: skip


def found(rows) -> set:
    """What is found, whatever the order of the rows, and of the two in a pair."""
    return {(frozenset((one.one.key, one.other.key)), one.pair.verdict)
            for one in link(rows, sure=0.999, possible=0.03)}  # fmt: skip


@given(rows=ROWS)
def test_a_pair_is_judged_alike_from_both_sides(rows):
    for one, other in permutations(rows, 2):
        mine, theirs = verdict(one, other), verdict(other, one)
        assert (mine.verdict, set(mine.reasons), set(mine.against)) == (
            theirs.verdict, set(theirs.reasons), set(theirs.against),
        )  # fmt: skip


def test_the_order_of_rows_does_not_matter():
    rows = [replace(MIA, key="1"), replace(NO_NUMBER, key="2", given_name="Maja"), replace(NO_NUMBER, key="3"),
            replace(MIA, key="4", family_name="Kowalsky"), Row(key="5", family_name="Adu", given_name="Noah")]
    first = found(rows)
    assert (frozenset("14"), "join") in first
    assert all(found(order) == first for order in some(permutations(rows), 40))


def test_hostile_names_are_rows_like_others():
    names = ("'; drop table rows; --", "' or '1'='1", "\x00\ud800", "𝕏" * 300, "", "%s", "{}")
    rows = [Row(key=f"{clerk}{name}", family_name=name, given_name=name, born="2020-02-02", email=name, address=name)
            for clerk in "ab" for name in names]  # fmt: skip
    assert isinstance(link(rows, sure=0.9, possible=0.01), list)
