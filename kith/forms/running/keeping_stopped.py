"""Something that keeps what is known safe has stopped; the program says so, since nobody misses a backup."""
from kith.language import Choice, Form, Text
from kith.language.roles import PROGRAM

KEPT = {"backup": "Backups", "pieces": "What the database writes down between backups",
        "log": "The audit log outside the database"}


class KeepingStopped(Form):
    """Says what is no longer kept safe, and since when."""

    title = "No longer kept safe"
    about = "any"
    by_people = False
    recorded_by = (PROGRAM,)
    important = True
    line = "{what}: {how}"

    what = Choice("What is no longer kept?", KEPT)
    how = Text("What is the matter?")
