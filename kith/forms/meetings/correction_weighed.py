"""Minutes were corrected: whoever decided, or works to the plan, says whether it still holds."""
from kith.language import NO_REASON, Choice, Form, LongText

HOLDS = {"holds": "It holds", "changed": "It is changed", "meeting": "A meeting is called about it"}


class CorrectionWeighed(Form):
    """Says whether what was decided, or the plan, holds now that the minutes it rested on are corrected."""

    title = "After a correction of minutes: does it hold?"
    important = True
    by_people = False
    of_a_reading = True
    line = "After minutes were corrected: {holds}. {why}"
    save = "Save whether it holds"

    holds = Choice("Does it hold?", HOLDS)
    why = LongText("Why, or what is changed?", not_accepted=NO_REASON)
