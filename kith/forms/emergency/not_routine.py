"""A reader of the digest says that one visit is not routine."""
from kith.language import Form, LongText


class NotRoutine(Form):
    """Raises one routine visit so that somebody must act on it today."""

    title = "This is not routine"
    line = "Raised from the digest: {why}"
    important = True
    by_people = False
    written_on = ("digest",)
    save = "Raise this visit"

    why = LongText("What makes it not routine?")
