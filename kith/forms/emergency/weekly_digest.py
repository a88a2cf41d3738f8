"""The routine A&E visits of one week for one team, listed by the program so that nothing is discarded."""
from kith.language import Date, Form, Number, Rows, Text, YesNo
from kith.language.roles import PROGRAM


class WeeklyDigest(Form):
    """Lists what met no reason to interrupt anybody, for a team to read and sign."""

    title = "Weekly digest"
    about = "team"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "Digest composed: {listed:visit}."

    week = Date("The week that began on")
    listed = Number("How many visits?")
    nobodys = YesNo("Is it the digest of whoever reads of children whom no team follows?", optional=True)
    visits = Rows("Visits", visit=Number("Entry"), person=Text("Person"), why=Text("Why routine"), optional=True)
