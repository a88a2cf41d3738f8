"""The young person has heard what was told of them, and to whom."""
from kith.language import NO_REASON, Choice, Form, LongText


class YoungPersonTold(Form):
    """Says when and how a young person heard what others were told, or why that was not safe."""

    title = "The young person was told"
    label = "sealed"
    by_people = False
    line = "The young person was told what others know."
    save = "Save"

    outcome = Choice("Were they told?", {"told": "Yes", "unsafe": "No: it would not be safe"})
    words = LongText("What did they say, or why is it not safe?", not_accepted=NO_REASON)
