"""Whoever told of what was said against somebody has read what the designated officer decided."""
from kith.language import Form, LongText
from kith.language.harm import SAFEGUARDING
from kith.language.pages import CHILDS


class AllegationRead(Form):
    """Says that it was read, and what follows from it for the team’s own work."""

    title = "Said against somebody: what was decided, read"
    about = "any"
    label = "sealed"
    recorded_by = SAFEGUARDING
    by_people = False
    of_a_reading = True
    in_copies = CHILDS
    line = "What the designated officer decided was read."
    save = "I have read it"

    does = LongText("What follows from it for your team’s work?", optional=True,
                    hint="Without the name of whoever it was said against.")
