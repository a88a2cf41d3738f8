"""What came of a decision about a gap in the care of children."""
from kith.language import NO_REASON, Choice, Form, LongText, Text
from kith.language.roles import COMMISSIONER

OUTCOMES = {"better": "Fewer children have it", "same": "As many as before", "worse": "More than before",
            "unknown": "It cannot be told"}


class GapOutcome(Form):
    """Says what the profile shows now of a gap that was decided about, and what follows."""

    title = "Profile of children in care: what came of a decision"
    service = ""
    about = "any"
    by_people = False
    recorded_by = (COMMISSIONER,)
    line = "What came of a decision about a gap: {outcome}."
    save = "Save what came of it"

    name = Text("Which gap?")
    outcome = Choice("What does the profile show now?", OUTCOMES)
    words = LongText("What was done since, and what follows?", not_accepted=NO_REASON)
