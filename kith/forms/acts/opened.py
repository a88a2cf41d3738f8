"""A person at the other end opened what was sent; each document counts by itself."""
from kith.language import Form, Text


class Opened(Form):
    """Says that a named person opened the message or one document of it."""

    title = "Opened"
    service = ""
    by_people = False
    of_a_reading = True
    reader = "who"
    line = "Opened by {who}."
    save = "It was opened"

    who = Text("Who opened it?")
