"""Whoever knows what they want to record, and not what we call it, finds the form."""

import pytest

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.lookup import meant


@pytest.mark.parametrize(("typed", "first"), [
    ("appointment", "appointment"),
    ("APPOINTMENT", "appointment"),
    ("note of a contact", "contact_note"),
    ("small worry", "small_worry"),
    ("bruise", "ed_attendance"),
    ("pregnancy kn", "pregnancy_notified"),
])  # fmt: skip
def test_the_likeliest_form_is_first(typed, first):
    assert meant(FORMS, typed)[0].key == first


@pytest.mark.parametrize("kept", [FORMS, PATHWAYS], ids=["forms", "pathways"])
def test_every_title_finds_its_own_form_or_pathway(kept):
    assert [key for key, one in kept.items() if meant({key: one}, one.title) != [one]] == []


@pytest.mark.parametrize("typed", ["", "  ", "?!", "xylophone", "bruise xylophone"])
def test_what_nothing_says_finds_nothing(typed):
    assert meant(FORMS, typed) == []


def test_small_words_are_left_out_unless_they_are_all_there_is():
    assert meant(FORMS, "the appointment") == meant(FORMS, "appointment")
    assert meant(FORMS, "who") != []
