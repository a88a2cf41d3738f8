"""A place outside says that what was sent is not for it: whoever sent it must hear at once, or it lies with nobody."""
from kith.language import Choice, Form, Text

WHYS = {"another": "This is for another team", "unknown": "We do not know this person",
        "not_me": "It reached somebody whom it is not for"}


class SentBack(Form):
    """Says that what was sent is not theirs, and whose they think it is; the sender and their lead hear at once."""

    title = "Sent back by a place outside"
    about = "any"
    acts_as = "hasten"
    service = ""
    by_people = False
    important = True
    line = "Sent back: {why}. {team} {who}."
    save = "Send it back"

    why = Choice("Why?", WHYS)
    team = Text("Which team is it for?", when=why.is_in("another"))
    who = Text("Who says so?", hint="Name and job")
