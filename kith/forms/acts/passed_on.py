"""Whoever received something says that it is for another team: it goes there, with the time it has had already."""
from kith.language import NO_REASON, Choice, Form, LongText, Text
from kith.language.roles import ASKED


class PassedOn(Form):
    """Passes what was sent to the team it is for; the sender is told, and nothing has to be sent again."""

    title = "Passed on to another team"
    about = "any"
    acts_as = "pass_on"
    by_people = False
    important = True
    line = "Passed on to the {role}. {why}"
    save = "Pass it on"

    role = Choice("Which team is it for?", ASKED)
    why = LongText("Why is it for them?", not_accepted=(*NO_REASON, "not ours", "not us"),
                   hint="They begin with what you write here.")
    who = Text("Who says so?", hint="Name and job. By telephone counts: write who you spoke to.")
