"""Words that stand together in a text are found by their spelling, pointed at where they stand, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engine.wording import found, marked
from kith.language import Phrases, Together, Words

CAT, BITE = Words("a cat", ("cat", "cats", "big cat*")), Words("a bite", ("bite*", "bit", "had a go"))
BITES = Phrases("a cat that bites", (Together((CAT, BITE)),), Words("no cats", ("cat flap",)))
NEAR = Phrases("a cat near a bite", (Together((CAT, BITE), sentences=2),))


@pytest.mark.parametrize("text", ["The cat bites.", "It BIT, this Cat", "Two big cats’ biter", "Cat had  a\ngo"])
def test_words_of_each_kind_in_one_sentence_are_found(text):
    assert found(BITES, text)


@pytest.mark.parametrize("text", ["", "The cat sleeps.", "Cattle bite.", "The cat. A bite.", "By the cat flap it bit.",
                                  "Concatenated bits"])
def test_other_words_and_words_further_apart_are_not(text):
    assert not found(BITES, text)


def test_neighbouring_sentences_count_where_a_rule_says_so():
    assert found(NEAR, "The cat came. It bit.")
    assert not found(NEAR, "The cat came. It slept. It bit.")


PIECES = st.lists(st.sampled_from(["cat", "bite", "flap", ". ", " ", "\n", "’", "É", "İ"])).map("".join)


@given(st.text(max_size=60) | PIECES)
def test_the_pieces_are_the_whole_text_and_what_is_marked_is_what_was_found(text):
    pieces = marked(BITES, text)
    assert "".join(piece for piece, _ in pieces) == text
    assert all(piece.lower().startswith(("cat", "bit", "had")) for piece, hit in pieces if hit)   # bite* has endings
    assert any(hit for _, hit in pieces) == bool(found(BITES, text))
