"""What is proposed to be taken out, and why; measured on invented answers, and a change that finds fewer fails."""
from dataclasses import replace

import pytest

from kith.bench import redacted
from kith.bench.redacted import COLLEAGUES, FAMILY
from kith.packs.around import Asked, Relative
from kith.packs.pieces import Piece, Told
from kith.packs.proposing import propose
from tests.scenarios.rows import row

ZARA = Asked("self", name="Zara Hale", relatives=FAMILY, colleagues=COLLEAGUES)


def said(words: str, form: str = "home_visit_ticked", key: str = "note", role: str = "school_nurse") -> Told:
    piece = Piece(1, form, key, "What?", words, False, role)
    return Told(1, form, "Entry", "", None, "unknown", "Beth Rowntree", role, (piece,))


def proposed(words: str, asked: Asked = ZARA, **more) -> list[tuple[str, str, bool]]:
    return [(one.kind, one.words, one.serious) for one in propose([said(words, **more)], asked)]


@row("LA21", "P7")
@pytest.mark.parametrize(("records", "recall", "precision"),
                         [("records_written_with", 0.95, 0.9), ("records_held_out", 0.65, 0.9)])
def test_most_of_what_should_be_taken_out_is_proposed_and_little_else(records, recall, precision):
    measured = redacted.measure(records)
    print(f"{records}: recall {measured.recall:.2f}, precision {measured.precision:.2f} of {measured.of} answers")
    assert measured.of >= 50
    assert measured.recall >= recall
    assert measured.precision >= precision


def test_the_other_parents_address_goes_always_and_whoever_asks():
    for who in ("self", "mother", "other"):
        assert ("home", "12 Mill Road", True) in proposed("Father is at 12 Mill Road now.", replace(ZARA, who=who))


def test_the_childs_own_address_goes_where_somebody_else_asks():
    home = replace(ZARA, address="4 Rowan Lane", relatives=())
    assert proposed("Seen at 4 Rowan Lane.", home) == []
    assert proposed("Seen at 4 Rowan Lane.", replace(home, who="father")) == [("home", "4 Rowan Lane", True)]
    assert proposed("Seen at 4 Rowan Lane.", replace(home, home_secret=True)) == [("home", "4 Rowan Lane", True)]


def test_a_colleagues_name_stays_and_the_name_of_the_person():
    assert proposed("Beth Rowntree saw Zara Hale with her friend Beth.") == []
    assert proposed("Zara’s friend Chloe was there.") == [("third", "Chloe", False)]


def test_what_comes_from_an_adults_care_is_not_the_childs_to_be_given():
    assert proposed("Drinks daily.", form="risk_to_children") == [("adult", "", True)]
    assert proposed("Came with the child.", role="adult_mental_health") == [("adult", "", True)]
    adult = replace(ZARA, child=False)
    assert [kind for kind, _, _ in proposed("Came alone.", adult, role="adult_mental_health")] == []


def test_what_is_labelled_needs_an_opinion():
    assert proposed("Her own mobile", form="safe_contact", key="way") == [("harm", "", True)]


def test_a_parent_learns_nothing_of_a_young_persons_sexual_health():
    words = "She asked for contraception."
    assert proposed(words) == []
    assert proposed(words, replace(ZARA, who="mother")) == [("private", words, True)]
    assert proposed("40 weeks", replace(ZARA, who="father"), form="pregnancy_notified") == [("private", "", True)]


def test_who_told_us_goes_by_the_question_and_by_the_words():
    assert proposed("the grandmother", form="relationship", key="told_by") == [("informant", "the grandmother", False)]
    assert proposed("A neighbour rang to say so.")[0][0] == "informant"


def test_what_a_safe_contact_says_nobody_must_learn_is_looked_for():
    asked = replace(ZARA, who="father", unaware=("that she sees a counsellor",))
    assert proposed("Sees the counsellor weekly.", asked) == [("harm", "Sees the counsellor weekly.", True)]
    assert proposed("Sees the counsellor weekly.") == []


def test_whoever_asks_is_not_hidden_from_themselves():
    family = tuple(Relative(name, frozenset({"other_relative"})) for name in ("Ivo Brand", "Ida Brand"))
    asked = replace(ZARA, who="other", asker="Ivo Brand", relatives=family)
    assert proposed("Ivo Brand came with Ida Brand.", asked) == [("third", "Ida Brand", False)]


def test_a_corrected_entry_is_looked_at_anew():
    one, other = (propose([said(words)], ZARA)[0].mark for words in ("Her friend Chloe.", "Her friend Chloe came."))
    assert one != other
