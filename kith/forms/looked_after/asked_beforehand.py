"""Somebody who has no desk that could be written to was asked before a health assessment of a child in care."""
from kith.language import Choice, Form, LongText

WHO = {"carer": "The carer", "school": "The school", "previous_gp": "The GP practice from before the move"}
OUTCOMES = {"told": "They told us what is below", "nothing": "They know of nothing", "not_reached": "Not reached"}


class AskedBeforehand(Form):
    """Keeps what a carer, a school or the practice before said when they were asked. Not reached is not an answer."""

    title = "Health assessment of a child in care: somebody was asked beforehand"
    label = "sensitive"
    line = "{who} was asked before a health assessment: {outcome}."
    save = "Save what they said"

    who = Choice("Who was asked?", WHO)
    outcome = Choice("What came of it?", OUTCOMES)
    words = LongText("What did they say, and who said it?", when=outcome.is_in("told"))

    answered = outcome.is_in("told", "nothing")
