"""What stays of a record that was destroyed: that there was one, its class, and how many rows left with which hash."""
from kith.language import Date, Form, Number, Text
from kith.language.roles import RECORDS_DESK


class RecordDestroyed(Form):
    """Says that a record was destroyed and by which rule; it says nothing of whose it was."""

    title = "Record destroyed"
    about = "gone"
    by_people = False
    written_on = ("ending_one",)
    recorded_by = (RECORDS_DESK,)
    line = "Record destroyed: kept as {kind} until {until}."

    kind = Text("Kept as which class?")
    until = Date("Until when was it kept?")
    rows = Number("How many rows left?")
    mark = Text("The hash over all of them")
