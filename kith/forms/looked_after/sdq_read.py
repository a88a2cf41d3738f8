"""What an SDQ means for the plan, said by whoever read it. A score is a reason to ask, and never a diagnosis."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.needs import Need

CONSULTS = {"yes": "Yes, it goes into the plan", "has": "CAMHS knows and is working with them", "no": "No, and why"}
EMPTY = (*NO_REASON, "noted", "seen", "read")


class SdqRead(Form):
    """Says what an SDQ means for the plan, beside the young person’s word. A consultation is then a need of it."""

    title = "SDQ read: what it means for the plan"
    label = "sensitive"
    important = True
    by_people = False
    line = "An SDQ was read. A consultation with CAMHS: {consults}."
    save = "Save what it means"

    means = LongText("What does it mean for the plan?", not_accepted=EMPTY,
                     hint="If the total rose: what has changed since? A score is a reason to ask, and no diagnosis.")
    says = LongText("What does the young person say of it, in their own words?", optional=True)
    consults = Choice("Do you ask CAMHS for a consultation?", CONSULTS)
    why = LongText("Why not?", when=consults.is_in("no"), not_accepted=EMPTY)

    carries = (Need("consultation", "A consultation with CAMHS about the SDQ", consults.is_in("yes")),)
