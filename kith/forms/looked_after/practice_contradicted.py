"""Two GP practices are said to have a child in care; until somebody finds out, neither is silent."""
from kith.language import Form, Text


class PracticeContradicted(Form):
    """Says that another GP practice is named for a child in care than was named before."""

    title = "Child in care: two GP practices are named"
    service = "Kith"
    by_people = False
    line = "Another GP practice is named than before: {held}, then {told}."

    held = Text("The practice that was named before")
    told = Text("The practice that is named now")
    sender = Text("Who names it now?", optional=True)
