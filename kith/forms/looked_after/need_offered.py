"""Whoever takes a need on has offered a first appointment."""
from kith.language import NO_REASON, Date, Form, Text


class NeedOffered(Form):
    """Says who accepted a need, and for which day the first appointment was offered."""

    title = "A need: first appointment offered"
    label = "sensitive"
    kept_there = True
    by_people = False
    line = "For a need a first appointment was offered."
    save = "Save"

    accepted_by = Text("Who accepted it?", hint="Name, job and when. By telephone counts.", not_accepted=NO_REASON)
    for_day = Date("For which day?")
    goes_with = Text("Who goes with them?", optional=True)
