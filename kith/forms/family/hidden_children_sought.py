"""The nightly search for children on nobody's list has run: a night without it is seen."""
from kith.language import Date, Form, Number
from kith.language.roles import PROGRAM


class HiddenChildrenSought(Form):
    """Says on which day the program searched, and how many children it found that it had not found before."""

    title = "Children on nobody’s list were searched for"
    about = "any"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "Searched for children on nobody’s list: {found} found."

    day = Date("On which day?")
    found = Number("How many were found?")
