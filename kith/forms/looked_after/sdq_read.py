"""What an SDQ means for the plan, said by whoever read it. A score is a reason to ask, and never a diagnosis."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.gates import NeededThere
from kith.language.needs import Need

CONSULTS = {"yes": "Yes, it goes into the plan", "has": "CAMHS knows and is working with them", "no": "No, and why"}
SINCE = {"better": "Better", "same": "As it was", "worse": "Worse", "mixed": "Better in one thing, worse in another",
         "cannot": "It cannot be compared"}
OWN = {key: words for key, words in SINCE.items() if key != "cannot"} | {"none": "They have set none"}
EMPTY = (*NO_REASON, "noted", "seen", "read")


class SdqRead(Form):
    """Says what an SDQ means for the plan, beside the young person’s word. A consultation is then a need of it."""

    title = "SDQ read: what it means for the plan"
    label = "sensitive"
    important = True
    by_people = False
    of_a_reading = True
    line = "An SDQ was read. A consultation with CAMHS: {consults}."
    save = "Save what it means"

    means = LongText("What does it mean for the plan?", not_accepted=EMPTY,
                     hint="If the total rose: what has changed since? A score is a reason to ask, and no diagnosis.")
    compared = Choice("Laid beside the time before: how is it now?", SINCE, optional=True)
    own = Choice("And what they measure of themselves?", OWN, optional=True)
    alike = Choice("Do those who answered see it alike?", {"yes": "Yes, or only one answered", "no": "No"},
                   optional=True)
    differ = LongText("Where do they differ, whom did you ask, and what do you make of it?", when=alike.is_in("no"),
                      not_accepted=EMPTY)
    says = LongText("What does the young person say of it, in their own words?", optional=True)
    consults = Choice("Do you ask CAMHS for a consultation?", CONSULTS)
    why = LongText("Why not?", when=consults.is_in("no"), not_accepted=EMPTY)

    gates = (NeededThere("compare", (compared, own, alike)),)
    carries = (Need("consultation", "A consultation with CAMHS about the SDQ", consults.is_in("yes")),)
