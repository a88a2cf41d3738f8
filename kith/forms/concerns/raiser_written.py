"""Whoever raised a concern as part of their work was written to by the program: what for, and what came of it."""
from kith.language import Choice, Form, Text
from kith.language.roles import PROGRAM

STAGES = {"read": "that it was read and sent on", "over": "that it has been dealt with"}
CAME = {"leaving": "On its way", "sent": "Sent", "not_sent": "It could not be sent", "came_back": "It came back"}


class RaiserWritten(Form):
    """Says that a message without a name left for whoever raised a concern, and whether it came back."""

    title = "A message to whoever raised a concern"
    about = "post"
    label = "sensitive"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "Whoever raised it was written to, {stage}. {came_of_it}."

    stage = Choice("What were they told?", STAGES)
    came_of_it = Choice("What came of it?", CAME)
    mail = Text("Under which name did it leave?")
