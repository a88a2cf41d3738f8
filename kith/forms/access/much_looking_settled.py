"""Whoever opened many records was asked why, and somebody decided what follows."""
from kith.language import NO_REASON, Choice, Form, LongText

OUTCOMES = {"work": "It was their work", "not_needed": "It was more than their work needed",
            "not_them": "It was not them: somebody else used their name"}


class MuchLookingSettled(Form):
    """Says what was found out about many records that were opened, and what was done."""

    title = "Many records opened: settled"
    about = "any"
    by_people = False
    line = "{outcome}. {done}"
    save = "Save what was found out"

    outcome = Choice("What was it?", OUTCOMES)
    done = LongText("What did they say, and what was done?", not_accepted=NO_REASON)
