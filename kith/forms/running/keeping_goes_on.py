"""What had stopped keeping things safe does so again."""
from kith.language import Choice, Form
from kith.language.roles import PROGRAM

KEPT = {"backup": "Backups", "pieces": "What the database writes down between backups",
        "log": "The audit log outside the database"}


class KeepingGoesOn(Form):
    """Says what is kept safe again, so that its silence has an end."""

    title = "Kept safe again"
    about = "any"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "{what}: kept safe again."

    what = Choice("What is kept again?", KEPT)
