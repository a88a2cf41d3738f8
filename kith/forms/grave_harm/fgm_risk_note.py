"""What the risk of FGM to one girl is thought to be, why, and what is done: read by whoever follows her for years."""
from kith.language import Choice, Date, Form, LongText
from kith.language.harm import NOTHING_SAID

RISK = {"now": "It may be done soon", "later": "No sign that it is planned; the family’s history stays a risk",
        "none": "The family’s history turned out to be wrong"}
MARK = {"set": "Set now", "was": "It was set before", "not": "Not set, and this is why"}


class FgmRiskNote(Form):
    """Weighs the risk to a girl, so that it is known where she grows up and not only where she was born."""

    title = "Risk of FGM to a girl"
    label = "sensitive"
    important = True
    no_silence = True
    line = "The risk to her was weighed."
    save = "Save the note"

    risk = Choice("What do you think of the risk to her?", RISK,
                  nothing_follows={"none": "It is said why, and what is found later is weighed anew"})
    why = LongText("What makes you think so?", not_accepted=NOTHING_SAID)
    talk = LongText("What was said with the mother, alone, of the law and of help?", unknowns=True,
                    nothing_follows="The risk begins what follows, whatever could be said to her mother")
    again = LongText("Who looks at it again, and when?", not_accepted=NOTHING_SAID,
                     hint="Before she starts school, before long travel, and while a sister is at risk")
    again_on = Date("By which day at the latest?", when=risk.is_in("now", "later"), optional=True,
                    hint="Leave it empty for the locality’s own time.")
    mark = Choice("Was the national mark for girls at risk set?", MARK,
                  nothing_follows="Where it is not set it is said why; her record here holds the risk")
    unset = LongText("Why is it not set?", when=mark.is_in("not"), not_accepted=NOTHING_SAID)

    near = risk.is_in("now")
    stays = risk.is_in("now", "later")
