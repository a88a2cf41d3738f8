"""Somebody's care went with its service to another team; what was open on that day is written down, item by item."""
from kith.language import Date, Form, Rows, Text
from kith.language.roles import PROGRAM


class CareMoved(Form):
    """Says that another team does from now on what one did for this person, and what that left open."""

    title = "Care moved to another team"
    service = "Register"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "From {before} to {after}."

    role = Text("In which role?")
    before = Text("From which team?")
    after = Text("To which team?")
    old = Text("The key of the team before")
    new = Text("The key of the team after")
    since = Date("From which day?")
    open = Rows("What was open?", optional=True, name=Text("What is owed?"))
