"""Two dates of birth are said of one person; until somebody finds out which is right, neither is silent."""
from kith.language import Date, Form, Text


class BornContradicted(Form):
    """Says that a sender gives another date of birth than was given before, so that somebody finds out."""

    title = "Two dates of birth"
    service = "Kith"
    by_people = False
    line = "Born {held}, it was said first; then born {told}."

    held = Date("The date of birth that was said before")
    told = Date("The date of birth that was said now")
    sender = Text("Who said it now?", optional=True)
