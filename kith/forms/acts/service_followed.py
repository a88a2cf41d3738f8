"""The service that something was sent to went to another team while it was open: it went along."""
from kith.language import Form, Text
from kith.language.roles import PROGRAM


class ServiceFollowed(Form):
    """Says that what was sent to one team is with the team that follows it, whose time begins with this."""

    title = "Went to the team that follows"
    about = "any"
    service = ""
    acts_as = "pass_on"
    by_people = False
    recorded_by = (PROGRAM,)
    important = True
    line = "{before} no longer does this: it is with {after}."

    before = Text("Which team had it?")
    after = Text("Which team follows?")
