"""A health assessment of a child in care was refused: by whom, whether they can decide it, and what is offered instead.
"""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Text, YesNo
from kith.language.assessing import KINDS

WHO = {"young_person": "The young person", "carer": "Their carer", "parent": "A parent"}
NOTHING = (*NO_REASON, "refused")


class AssessmentRefused(Form):
    """Keeps a refusal and its reason. It ends nothing by itself: whoever may decides whether what is owed is set aside.
    """

    title = "Health assessment of a child in care: refused"
    label = "sensitive"
    important = True
    line = "{kind} was refused. By: {who}."
    save = "Save the refusal"

    kind = Choice("Which assessment is it?", KINDS)
    who = Choice("Who refuses?", WHO)
    understands = YesNo("Do they understand enough to decide this themselves?", when=who.is_in("young_person"))
    judged_by = Text("Who judged that?", hint="Name and job", when=understands.yes, not_accepted=NOTHING)
    why = LongText("Why, in their own words?", not_accepted=NOTHING)
    instead = LongText("What was offered instead?", hint="Another place, another person, a part of it, another day.",
                       not_accepted=NOTHING)
    again_on = Date("When are they asked again?", optional=True)
