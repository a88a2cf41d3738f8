"""Of the missed appointments that were followed and closed in a month, one that was drawn to be looked at again."""
from kith.language import Choice, Date, Form, Number, Text
from kith.language.attending import WITH_WHOM
from kith.language.roles import PROGRAM


class MissDrawn(Form):
    """Says that a missed appointment was drawn by chance, from how many, and by which seed."""

    title = "A missed appointment drawn to be looked at again"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "A missed appointment was drawn to be looked at again: {role}."

    month = Date("The month that began on")
    role = Choice("Which service was it with?", WITH_WHOM)
    pool = Number("From how many that were closed in that month?")
    drawn = Number("How many drawn?")
    seed = Text("Seed")
