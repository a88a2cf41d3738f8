"""Somebody takes a duty by name."""
from kith.language import Form, LongText


class Accepted(Form):
    """Says "this is mine"; from then on the duty has a person's name on it."""

    title = "Accepted"
    about = "any"
    acts_as = "accept"
    by_people = False
    line = "Accepted by {by}."
    save = "Accept"

    note = LongText("Anything to add?", optional=True)
