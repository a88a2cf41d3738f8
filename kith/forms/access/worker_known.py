"""Whose record it is, where it is of somebody who works here: what they owe themselves then has their name."""
from kith.language import Form, Number
from kith.language.roles import PROGRAM


class WorkerKnown(Form):
    """Says which worker a record is about."""

    title = "Record of somebody who works here"
    about = "worker"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "This record is of somebody who works here."

    worker = Number("Which worker?")
