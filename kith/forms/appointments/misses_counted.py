"""How many missed appointments were followed and closed in a month, and how many were drawn to be looked at again."""
from kith.language import Date, Form, Number
from kith.language.roles import PROGRAM


class MissesCounted(Form):
    """Says that the draw of a month was made, also where there was nothing to draw from."""

    title = "Missed appointments drawn for a month"
    about = "any"
    by_people = False
    recorded_by = (PROGRAM,)
    monthly = 3
    line = "Of {closed} missed appointments that were closed in a month, {drawn} were drawn."

    month = Date("The month that began on")
    closed = Number("How many were followed and closed?")
    drawn = Number("How many were drawn?")
