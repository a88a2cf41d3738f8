"""What the words find of invented notes: a change that finds fewer, or asks about many more in vain, fails here."""

import pytest

from kith.bench import noted
from kith.engine.wording import found
from kith.statuses.words_of_harm import LIKE_A_CHILD, MAY_CONCERN_A_CHILD, RISKS
from tests.scenarios.rows import row


@row("AM02")
@pytest.mark.parametrize(("notes", "recall", "precision"), [("written_with", 0.85, 0.75), ("held_out", 0.72, 0.75)])
def test_most_notes_that_tell_of_harm_are_asked_about_and_few_others(notes, recall, precision):
    measured = noted.measure(notes)
    print(f"{notes}: recall {measured.recall:.2f}, precision {measured.precision:.2f} of {measured.of} notes")
    assert measured.of >= 120
    assert measured.recall >= recall
    assert measured.precision >= precision


@pytest.mark.parametrize("note", [
    "Says he intends to seriously harm his children. Must have no contact. Now homeless.",
    "No unsupervised contact with under 16s.", "Convinced her newborn was swapped on the ward.",
    "30/40, still using on top of her script.", "Methadone kept in the fridge, toddler at home.",
])
def test_what_nobody_may_pass_over_is_asked_about(note):
    assert found(MAY_CONCERN_A_CHILD, note)


@pytest.mark.parametrize("note", [
    "Seen at the clinic. Sleeping better.", "Threatened staff with a knife, arrested.",
    "Took it in baby steps. Boyfriend drove him home.", "Overdose of 16 tablets, lives alone, no children.",
])
def test_a_note_without_a_child_is_not(note):
    assert not found(MAY_CONCERN_A_CHILD, note)


def test_every_word_is_written_once_in_its_kind_and_in_small_letters():
    for kind in (*RISKS, LIKE_A_CHILD):
        assert len(set(kind.words)) == len(kind.words), kind.title
        assert [word for word in kind.words if word != word.lower()] == []
