"""Before a service closes because somebody did not come: each step that was taken, or why it was not."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.attending import WITH_WHOM
from kith.language.gates import HeldAgainstRecord

ASKED = {"asked": "Asked", "nobody": "There is none", "unsafe": "It would not be safe to ask"}
RISK = {"lower": "Lower than before", "same": "The same", "higher": "Higher than before"}
EMPTY = (*NO_REASON, "dna")


class ClosingProposed(Form):
    """Goes through every step before a service closes after missed appointments; a supervisor then decides."""

    title = "Before closing after missed appointments"
    important = True
    signs_when = ("health_visitor_missed", "school_nurse_missed", "drop_in_missed")
    line = "Closing after missed appointments was proposed: {role}."
    save = "Ask my supervisor to decide"

    role = Choice("Which service is it?", WITH_WHOM)
    themselves = Choice("Was the young person, or the family, contacted in another way?",
                        {"reached": "Yes, and reached", "tried": "Tried, and not reached",
                         "unsafe": "It would not be safe"})
    parent = Choice("Was a parent or carer asked?", ASKED)
    school = Choice("Was the school or nursery asked?", ASKED)
    gp = Choice("Was the GP asked?", ASKED)
    social_worker = Choice("Was the social worker asked?", ASKED)
    answered = LongText("What did they say, and why was nobody asked where you did not?", sensitive=True,
                        not_accepted=EMPTY)
    risk = Choice("The risk was looked at again. How is it now?", RISK)
    risk_why = LongText("What makes you think so?", sensitive=True, not_accepted=EMPTY)
    back = LongText("What would bring them back?", sensitive=True, not_accepted=EMPTY)
    why_none = LongText("If the record names somebody of whom you say that there is none: why?", optional=True,
                        sensitive=True)

    gates = (HeldAgainstRecord((parent, school, gp, social_worker), "nobody", why_none),)
