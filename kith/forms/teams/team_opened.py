"""A team is open for work; what a team owes each day or week begins here."""
from kith.language import Form, Text
from kith.language.roles import PROGRAM


class TeamOpened(Form):
    """Says that a team works, so that what it owes every day and week is owed."""

    title = "Team opened"
    about = "team"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "Team opened."

    kind = Text("What kind of team?")
