"""What somebody took out is out of what is given, however it lies beside what the rules proposed."""
from datetime import UTC, datetime

import pytest

from kith.packs.deciding import CHANGE, KEEP, MORE, OUT, Decided, Decision, as_given
from kith.packs.pieces import Piece
from kith.packs.proposing import Proposal

TEXT = "Her neighbour Sue at 4 Elm Close told us, and Sue saw it."
PIECE = Piece(1, "home_visit_ticked", "note", "What?", TEXT)


def decided(more: tuple[str, ...] = (), **by_words: str) -> Decided:
    """Each of these words proposed once, where they first stand, and decided about so; and what was taken out beside.
    """
    made, proposals = {}, []
    for words, decision in by_words.items():
        start = TEXT.index(words)
        one = Proposal(PIECE, start, start + len(words), "third", "It names somebody.", False)
        proposals.append(one)
        made[one.mark] = said(one.mark, decision, "a neighbour" if decision == CHANGE else "")
    return Decided(tuple(proposals), made, tuple(said("1.note", MORE, words) for words in more))


def said(mark: str, decision: str, words: str) -> Decision:
    return Decision(mark, decision, words, "Why", 1, datetime(2026, 7, 14, tzinfo=UTC))


@pytest.mark.parametrize("decision", [OUT, CHANGE, KEEP])
@pytest.mark.parametrize("more", ["neighbour Sue at 4 Elm Close", "Sue at 4 Elm", "Her neighbour Su"])
def test_what_was_taken_out_beside_goes_though_a_part_of_it_was_decided_about(decision, more):
    given, _ = as_given(PIECE, decided((more,), Sue=decision))
    left = TEXT.replace(more, "")
    for word in ("Elm", "neighbour"):
        assert (word in given) is (word in left), given
    assert "[taken out]" in given


def test_two_that_overlap_go_as_one_and_nothing_of_either_is_left():
    given, _ = as_given(PIECE, decided(("neighbour Sue at", "Sue at 4 Elm")))
    assert given == "Her [taken out] Close told us, and Sue saw it."


def test_what_lies_apart_is_taken_out_and_changed_where_it_stands():
    given, kinds = as_given(PIECE, decided(("4 Elm Close",), Sue=CHANGE))
    assert given == "Her neighbour a neighbour at [taken out] told us, and Sue saw it."
    assert kinds == ["third"]
