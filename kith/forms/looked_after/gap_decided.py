"""The commissioner has decided about a gap that the profile of children in care shows."""
from kith.language import NO_REASON, Choice, Form, LongText, Text
from kith.language.roles import COMMISSIONER

DECISIONS = {"commissioned": "Something is commissioned, or changed", "asked": "More must be known first",
             "nothing": "Nothing is done about it now"}


class GapDecided(Form):
    """Says what is done about a gap, by whom and until when, or why nothing is. Whoever reads it in a year has this."""

    title = "Profile of children in care: a gap, decided"
    service = ""
    about = "any"
    by_people = False
    recorded_by = (COMMISSIONER,)
    line = "A gap in the care of children was decided about: {decision}."
    save = "Record the decision"

    name = Text("Which gap?")
    decision = Choice("What do you decide?", DECISIONS)
    what = LongText("What is done, by whom, and until when?", when=decision.is_in("commissioned", "asked"),
                    not_accepted=NO_REASON)
    why = LongText("Why is nothing done?", when=decision.is_in("nothing"), not_accepted=NO_REASON)
