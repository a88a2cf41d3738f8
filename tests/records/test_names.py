"""Names are compared as people say and spell them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.records.names import alike, fold, known, share, slips

WORDS = st.text("abcde", max_size=7)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Zoë O'Neill-Łaska", ["zoe", "oneill", "laska"]),
        ("  JOSÉ  d’Souza ", ["jose", "dsouza"]),
        ("Bjørn Strauß", ["bjorn", "strauss"]),
        ("Мария", ["мария"]),
        ("محمد علي", ["محمد", "علي"]),
        ("李 小龍", ["李", "小龍"]),
        ("রহিমা খাতুন", ["রহিমা", "খাতুন"]),
        ("", []),
        ("---", []),
    ],
)
def test_a_name_is_taken_to_its_words(name, words):
    assert fold(name) == words


@given(st.text())
def test_no_text_fails_and_folding_again_changes_nothing(text):
    assert fold(" ".join(fold(text))) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"), [("bill", "william"), ("mohamed", "mohammed"), ("ania", "anna"), ("jordan", "jodran")]
)
def test_nicknames_and_slips_of_the_hand_are_alike(one, other):
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(("one", "other"), [("noah", "esther"), ("amy", "may"), ("ian", "ann"), ("alice", "alicia")])
def test_different_names_are_not_alike(one, other):
    assert not alike(one, other)


def test_names_that_sound_alike_are_alike():
    assert alike("reid", "reade")
    assert alike("chowdhury", "choudhry")


def test_a_word_for_a_newborn_says_nothing_about_who_it_is():
    assert known("Baby of Amara") == ["amara"]
    assert known("Twin 1") == []


def test_a_double_name_shares_either_half():
    assert share(fold("Kowalska-Reid"), fold("Reid"))
    assert not share(fold("Kowalska-Reid"), fold("Adu"))


@given(WORDS, WORDS)
def test_slips_count_the_same_both_ways_and_none_means_the_same_word(one, other):
    assert slips(one, other) == slips(other, one)
    assert (slips(one, other) == 0) == (one == other)


@pytest.mark.parametrize(
    ("other", "count"), [("noah", 0), ("noa", 1), ("noaah", 1), ("naoh", 1), ("nbch", 2), ("x", 3)]
)
def test_slips_are_counted(other, count):
    assert slips("noah", other) == count
