"""A name is one name however a clerk spelt it, in whatever script, and two names stay two."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.records import sounds
from kith.records.names import alike, fold
from kith.records.nicknames import also_called
from tests.records.variants import IN_OTHER_SCRIPTS, SPELT, TOLD_APART

PAIRS = [
    (language, *pair)
    for language, names in SPELT.items()
    for name in names
    for pair in combinations(["".join(fold(word)) for word in name.split()], 2)
]


def test_every_spelling_of_a_name_is_taken_for_it():
    missed = [pair for pair in PAIRS if not alike(*pair[1:])]
    assert not missed, f"{len(missed)} of {len(PAIRS)}"


def test_by_its_bones_or_another_name_nearly_every_spelling_is_found():
    """What the index brings back; the few others are a slip of the hand away, and spelling finds them."""
    lost = [(language, one, other) for language, one, other in PAIRS if not heard(one) & heard(other)]
    assert len(lost) / len(PAIRS) < 0.03, lost


def heard(word: str) -> set[str]:
    """Every sound by which somebody of this name may be kept."""
    return {sounds.loose(name) for name in also_called(word)}


@pytest.mark.parametrize(("written", "said"), IN_OTHER_SCRIPTS)
def test_a_name_in_another_script_is_the_name(written, said):
    (word,) = fold(written)
    assert alike(word, said)
    assert heard(said) & heard(word)


@pytest.mark.parametrize(("one", "other"), TOLD_APART)
def test_two_names_stay_two(one, other):
    assert not alike(one, other)


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_text_fails_and_liking_is_mutual(one, other):
    for mine in fold(one):
        assert sounds.close(mine)
        assert sounds.loose(mine)
        for theirs in fold(other):
            assert alike(mine, theirs) == alike(theirs, mine)
