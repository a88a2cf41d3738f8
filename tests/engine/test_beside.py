"""This time's answers beside last time's, in a word; and what is copied only where it was said to be still true."""

import pytest

from kith.engine.matters.beside import STILL, copied, word
from kith.engine.standing import AS_BEFORE
from kith.forms.family.contact_note import ContactNote
from kith.language import Number, Text, YesNo

BEFORE = {"kind": "home", "note": "Well"}


@pytest.mark.parametrize(("question", "was", "now", "became"), [
    (Number("Weight?"), 4, 5, "higher"), (Number("Weight?"), 10, 9, "lower"), (Number("Weight?"), 4, "4.0", ""),
    (Number("Weight?"), "not_known", 4, ""), (Text("Who?"), None, "Ania", "new"), (Text("Who?"), "Ania", "", "gone"),
    (Text("Who?"), "Ania", "Ben", ""), (YesNo("Is it?"), "", "no", "new"), (Text("Who?"), None, "", ""),
])
def test_what_became_of_an_answer_in_a_word(question, was, now, became):
    assert word(question, was, now) == became


def test_only_what_is_still_true_is_copied_and_only_where_nothing_else_was_written():
    said = copied(ContactNote, {STILL: ["kind", "note", "nothing"], "note": "Not well"}, BEFORE, 7)
    assert (said["kind"], said["note"]) == ("home", "Not well")
    assert said[AS_BEFORE] == {"root": 7, "same": ["kind"]}


def test_without_a_mark_nothing_is_copied():
    said = copied(ContactNote, {"kind": "clinic"}, BEFORE, 7)
    assert "note" not in said
    assert said[AS_BEFORE] == {"root": 7, "same": []}
