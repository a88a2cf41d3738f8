"""What was sent did not arrive: it came back, was too large, or could not be read where it went."""
from kith.language import Choice, Form, Text
from kith.language.roles import PROGRAM

WHYS = {"bounced": "it came back", "refused": "it was refused where it went", "no_address": "no address is known",
        "too_large": "it was too large", "unreadable": "a document could not be opened",
        "silent": "it left, and nothing says that it arrived"}


class NotDelivered(Form):
    """Says that a message did not reach whoever owes a step: the next on the ladder hears at once, and the sender."""

    title = "Not delivered"
    about = "any"
    acts_as = "hasten"   # whoever waits, their lead and the next on the ladder hear at once
    service = ""
    by_people = False
    recorded_by = (PROGRAM,)
    important = True
    line = "Not delivered to {whom}: {why}."

    whom = Text("Whom did it not reach?", hint="The team or the desk, never an address")
    why = Choice("Why?", WHYS)
    said = Text("What did the other end’s system say?", optional=True, sensitive=True)
