"""Somebody looked at a flood of concerns, and says what it was."""
from kith.language import Choice, Form, LongText
from kith.language.roles import DESIGNATED_NURSE, HUB_LEAD, HUB_TRIAGE, NAMED_NURSE


class FloodLookedAt(Form):
    """Says what a flood of concerns was, and what was done about it."""

    title = "A flood of concerns was looked at"
    about = "any"
    by_people = False
    of_a_reading = True
    recorded_by = (HUB_TRIAGE, HUB_LEAD, NAMED_NURSE, DESIGNATED_NURSE)
    line = "A flood of concerns was looked at: {found}. {done}"
    save = "Save"

    found = Choice("What was it?", {"people": "Many people were worried about the same", "abuse": "Somebody’s mischief",
                                  "program": "A program"})
    done = LongText("What was done?")
