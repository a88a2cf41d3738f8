"""The young person heard what was shared without their agreement."""
from kith.language import NO_REASON, Choice, Form, LongText


class ToldWhatWasShared(Form):
    """Says when and how somebody heard what was shared about them, or why that was not safe."""

    title = "Told what was shared"
    label = "sensitive"
    by_people = False
    line = "They were told what was shared about them."
    save = "Save"

    outcome = Choice("Were they told?", {"told": "Yes", "unsafe": "No: it would not be safe"})
    words = LongText("What did they say, or why is it not safe?", not_accepted=NO_REASON)
