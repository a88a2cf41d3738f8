"""The yearly return on children in care was gone through, child by child, before it is sent."""
from kith.language import Date, Form, Number
from kith.language.roles import PROGRAM


class ReturnRun(Form):
    """Counts, for one month, of how many children the return of a year lacks something, and how much."""

    title = "Return on children in care: gone through"
    about = "any"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "The return of {year} lacks something of {lacking} of {children:child}."

    year = Number("The return of which year?")
    month = Date("In which month?")
    children = Number("How many children does it name?")
    lacking = Number("Of how many does it lack something?")
    lines = Number("How many lines is that together?")
