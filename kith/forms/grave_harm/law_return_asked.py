"""A month is over, and a service is asked what grave harm it met in it; the program asks, so that none is forgotten."""
from kith.language import Date, Form
from kith.language.roles import PROGRAM


class LawReturnAsked(Form):
    """Asks a service for its return of one month."""

    title = "Return of grave harm: asked for"
    about = "team"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "The return of grave harm for the month that began on {month} is asked for."

    month = Date("Of which month?")
