"""Something that is to be sent to a home waits for somebody."""
from kith.language import CHANNELS, Choice, Form
from kith.language.roles import PROGRAM


class LetterWaits(Form):
    """Says to a team that something of theirs waits to be printed or sent: never about whom it is."""

    title = "A letter to a home waits"
    about = "team"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "Waits to be sent to a home: {channel}."

    channel = Choice("By which way?", CHANNELS)
