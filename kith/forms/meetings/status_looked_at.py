"""Somebody asked whether a status still stands: a plan that nobody looks at is believed long after it has ended."""
from kith.language import NO_REASON, Choice, Form, Text

WHICH = {"plan": "Child protection plan", "need": "Child in need plan", "care": "Looked after",
         "marac": "On a plan of MARAC"}
ANSWERS = {"stands": "It stands", "ended": "It has ended: its end is recorded as well",
           "not_said": "They could not say"}


class StatusLookedAt(Form):
    """Says whether a status still stands, by whose word."""

    title = "Does it still stand?"
    by_people = False
    line = "{which}: asked whether it still stands. {answer}."
    save = "Save what they said"

    which = Choice("What was asked about?", WHICH)
    answer = Choice("What do they say?", ANSWERS)
    told_by = Text("Who said so?", hint="Name, job and how they are reached.",
                   not_accepted=NO_REASON)

    says = answer.is_in("stands", "ended")
