"""A measure that holds until a report is there stands, or will not be taken, and why."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.roles import DESIGNATED_DOCTOR, DESIGNATED_NURSE, NAMED_NURSE

STANDS = "stands"
OUTCOMES = {STANDS: "It stands: people work so", "part": "In part", "not": "It will not be done"}


class MeasureStands(Form):
    """Says of one measure whether people work so now; that it was sent round is no answer."""

    title = "A measure until the report is there"
    about = "any"
    by_people = False
    recorded_by = (DESIGNATED_NURSE, DESIGNATED_DOCTOR, NAMED_NURSE)
    line = "A measure until the report is there: {outcome}. {words}"
    save = "Save it"

    outcome = Choice("Does it stand?", OUTCOMES)
    words = LongText("How do you know, or why not?", not_accepted=(*NO_REASON, "sent", "e-mail sent", "noted"))
    decides = outcome.is_in(STANDS, "not")
