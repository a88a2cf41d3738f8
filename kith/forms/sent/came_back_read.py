"""Whoever sent something that came back says what they do about it."""
from kith.language import NO_REASON, Choice, Form, LongText

DOES = {"named": "I have said whose it is", "again": "I send it again, to somebody else",
        "hub": "I leave it to the triage nurse, who finds out whose it is",
        "talked": "I spoke to them, and they look again", "not_needed": "Nobody needs it any more"}


class CameBackRead(Form):
    """Says that whoever sent it knows that it came back, and what they do so that it reaches somebody."""

    title = "What you sent came back: what you do"
    about = "any"
    by_people = False
    line = "It came back, and whoever sent it says: {does}. {why}"
    save = "Save what you do"

    does = Choice("What do you do?", DOES)
    why = LongText("Why is it not needed?", when=does.is_in("not_needed"), not_accepted=NO_REASON)
