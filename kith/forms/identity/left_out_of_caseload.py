"""Somebody whom a team's caseload named before is not in the one that came: that says nothing yet of why."""
from kith.language import Form, Text
from kith.language.roles import PROGRAM


class LeftOutOfCaseload(Form):
    """Says that a caseload came without somebody whom an earlier one of the same team had named."""

    title = "Left out of a caseload"
    service = "Register"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "A caseload of {team} leaves this person out."

    role = Text("In which role was the team involved?")
    team = Text("The key of the team")
