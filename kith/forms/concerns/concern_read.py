"""The first stage of a concern, contact: somebody has read it, and says what was done at once."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.pages import TRIAGE
from kith.language.roles import DESIGNATED_NURSE, HUB_LEAD, HUB_TRIAGE, NAMED_NURSE


class ConcernRead(Form):
    """Says that a concern was read, whether anyone is in danger, and what was done at once."""

    title = "Contact: a concern was read"
    about = "post"
    label = "sensitive"
    by_people = False
    of_a_reading = True
    written_on = ("triage_one",)
    recorded_by = (HUB_TRIAGE, HUB_LEAD, NAMED_NURSE, DESIGNATED_NURSE)
    answered_on = TRIAGE
    line = "Contact: {did}. {why}"
    save = "I have read it"

    danger = Choice("Is anyone in danger now, as you read it?",
                    {"yes": "Yes", "no": "No", "cannot_tell": "I cannot tell"})
    did = Choice("What did you do at once?", {
        "emergency": "Called the police or an ambulance", "telephoned": "Telephoned a service that goes there today",
        "nothing": "Nothing more at once"})
    why = LongText("What makes you think so?", not_accepted=NO_REASON)
