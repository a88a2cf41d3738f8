"""Two senders say two dates of birth of one person; until somebody finds out which is right, neither is silent."""
from kith.language import Date, Form, Text


class BornContradicted(Form):
    """Says that a sender gives another date of birth than one before it, so that somebody finds out."""

    title = "Two dates of birth"
    service = "Kith"
    by_people = False
    line = "One sender says born {held}, another says {told}."

    held = Date("The date of birth that was said before")
    told = Date("The date of birth that was said now")
    sender = Text("Who said it now?", optional=True)
