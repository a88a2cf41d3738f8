"""The rules that sort A&E visits failed for this person; until they are mended, every visit is sent."""
from kith.language import Form, Text
from kith.language.roles import PROGRAM


class NotSorted(Form):
    """Says that a rule could not be applied to this person's visits, so that nothing is held back because of it."""

    title = "The sorting did not work"
    service = "Kith"
    by_people = False
    recorded_by = (PROGRAM,)
    important = True
    line = "The sorting of A&E visits did not work for this person: {rule}."

    rule = Text("Which rule failed?")
