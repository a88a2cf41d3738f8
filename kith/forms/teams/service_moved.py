"""A service goes to another provider: from a day on another team does what this one did."""
from kith.language import Date, Form, Text
from kith.language.roles import PROGRAM


class ServiceMoved(Form):
    """Says which team follows this one, and from which day."""

    title = "Service moved to another team"
    about = "team"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "From {since} another team follows: {team}."

    team = Text("Which team follows?", hint="The team’s key")
    since = Date("From which day?")
