"""A note of an adult's service, in free text; what it says of children is pointed out to whoever wrote it."""
from kith.language import Choice, Form, LongText
from kith.language.roles import ADULT_MENTAL_HEALTH, DRUG_AND_ALCOHOL
from kith.language.ways import MESSAGE

KINDS = {"assessment": "First assessment", "review": "Review", "crisis": "Crisis", "admission": "Admission",
         "discharge": "Discharge", "contact": "Other contact"}


class AdultNote(Form):
    """Keeps what was said or done with an adult client, in the writer's own words."""

    title = "Note of an adult’s service"
    label = "sensitive"
    comes_as = (MESSAGE,)
    recorded_by = (ADULT_MENTAL_HEALTH, DRUG_AND_ALCOHOL)
    line = "{kind}. {note}"
    save = "Save the note"

    kind = Choice("What was it?", KINDS)
    note = LongText("What was said and done?")
