"""What became of a child who was on nobody's list: who looks after them now, or why nobody here needs to."""
from kith.language import NO_REASON, Choice, Form, LongText

OUTCOMES = {"taken_on": "A service for children has taken the child on",
            "elsewhere": "Another area looks after the child",
            "known": "It is a child we look after already, under another record",
            "grown": "It is not a child", "nobody": "There is no such child"}


class HiddenChildAnswered(Form):
    """Explains a child who was on nobody's list; whoever takes a registered child on is recorded as involved."""

    title = "A child on nobody’s list: what was found out"
    about = "any"
    by_people = False
    line = "A child on nobody’s list: {outcome}."
    save = "Save what was found out"

    outcome = Choice("What was found out?", OUTCOMES)
    words = LongText("Who says so, and who looks after the child now?", not_accepted=NO_REASON)
