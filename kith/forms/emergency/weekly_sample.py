"""Routine visits drawn by chance for reading again; the seed is kept so that the draw can be repeated."""
from kith.language import Date, Form, Number, Rows, Text
from kith.language.roles import PROGRAM


class WeeklySample(Form):
    """Lists which routine visits were drawn this week, from how many, and by which seed."""

    title = "Weekly sample"
    about = "team"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "Sample drawn: {drawn} of {pool:routine visit}."

    week = Date("The week that began on")
    seed = Text("Seed")
    pool = Number("From how many routine visits?")
    drawn = Number("How many drawn?")
    visits = Rows("Visits", visit=Number("Entry"), person=Text("Person"), optional=True)
