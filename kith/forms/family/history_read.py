"""Somebody read what was learnt late, all at once instead of one duty for every old cause."""
from kith.language import Form, LongText


class HistoryRead(Form):
    """Says that old facts which became known late were read, and what follows."""

    title = "Old facts read"
    by_people = False
    of_a_reading = True
    line = "What was learnt late was read: {what}"
    save = "I have read it"

    what = LongText("What follows from it?")
