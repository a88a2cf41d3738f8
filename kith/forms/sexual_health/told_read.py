"""Whoever was told something in confidence has read it, and says what they do about it."""
from kith.language import NO_REASON, Form, LongText


class ToldRead(Form):
    """Says that what was told in confidence was read, and what follows from it."""

    title = "Told in confidence: read"
    label = "sealed"
    by_people = False
    of_a_reading = True
    line = "What was told in confidence was read."
    save = "I have read it"

    does = LongText("What will you do about it?", not_accepted=NO_REASON)
