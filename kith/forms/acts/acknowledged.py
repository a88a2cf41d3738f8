"""A named person at the other end has it; a receipt from a machine names nobody."""
from kith.language import NO_REASON, Form, LongText, Text


class Acknowledged(Form):
    """Says who at the other end has what was sent, and what they will do first."""

    title = "Acknowledged"
    service = ""
    by_people = False
    line = "Acknowledged by {who}."
    save = "Save who has it"

    who = Text("Who has it?", hint="Name and job. By telephone counts: write who you spoke to.",
               not_accepted=(*NO_REASON, "the team", "duty desk", "duty"))
    first = LongText("What will they do first, and by when?", optional=True)
