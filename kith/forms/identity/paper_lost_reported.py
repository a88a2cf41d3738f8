"""The loss of a paper record was reported as an incident."""
from kith.language import NO_REASON, Form, LongText, Text


class PaperLostReported(Form):
    """Says where the loss was reported and what is known of what it held."""

    title = "Lost paper reported"
    service = "Records"
    line = "The loss of a paper record was reported: {number}."
    save = "Save the report"

    number = Text("The number of the incident")
    held = LongText("What is known of what it held?", not_accepted=NO_REASON)
