"""It was decided not to share something: who wanted it, and why not."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Several, Text
from kith.language.sharing import RECIPIENTS

GROUNDS = {"refused": "They did not agree, and nobody is at risk", "not_needed": "It is not needed for what was asked",
           "harm": "Sharing it would do more harm", "no_basis": "There is no lawful basis",
           "other_way": "It can be done without it"}


class NotShared(Form):
    """Keeps a decision not to share, so that it can be understood and gone back to."""

    title = "Decided not to share"
    label = "sensitive"
    line = "It was decided not to share something: {ground}."
    save = "Keep this decision"

    what = LongText("What is not shared?")
    with_whom = Several("With whom?", RECIPIENTS)
    asked_by = Text("Who asked for it?", optional=True)
    ground = Choice("Why not?", GROUNDS)
    why = LongText("Say it so that a stranger understands", not_accepted=NO_REASON)
    decided_by = Text("Who decided it with you?", optional=True)
    again = Date("On which day is it looked at again?", optional=True)
