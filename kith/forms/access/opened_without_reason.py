"""A page was opened without a usual reason, on somebody’s word, for a while."""
from kith.language import Choice, Form, LongText, Moment, Text, YesNo
from kith.language.roles import PROGRAM

REASONS = {
    "danger": "A child or adult is in danger now",
    "present": "They are in front of me",
    "covering": "I am covering for someone",
    "other": "Another reason",
}


class OpenedWithoutReason(Form):
    """Keeps whose page somebody opened without a usual reason, why, as what, and until when it is open."""

    title = "A page opened without a usual reason"
    about = "worker"
    by_people = False
    recorded_by = (PROGRAM,)
    label = "sensitive"
    important = True
    line = "Opened a page without a usual reason: {why}."

    whose = Text("Whose page? Its key")
    why = Choice("Why do you need to see it now?", REASONS)
    words = LongText("Say it in a sentence")
    until = Moment("Until when is it open?")
    guardian = YesNo("Was it opened by somebody who reads why others do?")
    again = YesNo("Was the same page opened by the same worker before, and nobody has read why yet?")
    untrained = YesNo("Was a training of theirs out of date?", optional=True)
