"""A place outside says that it is not theirs, and names nobody whose it is: the hub says whose it is."""
from kith.language import Choice, Form, Text

WHYS = {"another": "This is for another team", "unknown": "We do not know this person",
        "not_me": "It reached somebody whom it is not for"}


class SentBack(Form):
    """Says that what was sent is not theirs, and what they know of whose it is. It lies with nobody: the hub has it."""

    title = "Sent back by a place outside"
    about = "any"
    acts_as = "send_back"
    service = ""
    by_people = False
    important = True
    line = "Sent back: {why}. {team}"
    save = "Send it back"

    why = Choice("Why?", WHYS)
    team = Text("Whose do they think it is?", when=why.is_in("another"), optional=True)
    who = Text("Who says so?", hint="Name and job")
