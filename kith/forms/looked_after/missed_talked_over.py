"""After a missed appointment the nurse was in touch with a young person in care."""
from kith.language import NO_REASON, Choice, Form, LongText


class MissedTalkedOver(Form):
    """Says what would help them to go next time, in their own words, or that they could not be reached."""

    title = "Missed appointment talked over"
    by_people = False
    line = "A missed appointment was talked over: {outcome}."
    save = "Save"

    outcome = Choice("Were they reached?", {"reached": "Yes", "carer": "Their carer was", "tried": "No, it was tried"})
    helps = LongText("What would help them next time?", sensitive=True, not_accepted=NO_REASON)

    reached = outcome.is_in("reached", "carer")
