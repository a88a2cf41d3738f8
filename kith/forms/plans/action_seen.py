"""Whoever asked for an action has seen what came of it."""
from kith.language import Choice, Form, LongText

ENOUGH = {"yes": "Yes", "more": "No: the need is planned for again"}


class ActionSeen(Form):
    """Says that whoever asked read what was done, and whether the need is met by it."""

    title = "Plan: seen what came of an action"
    kept_there = True
    by_people = False
    of_a_reading = True
    line = "Seen what came of an action of the plan. Enough: {enough}."
    save = "I have seen it"

    enough = Choice("Is the need met?", ENOUGH)
    words = LongText("What comes next?", when=enough.is_in("more"))
