"""What is done about a risk that the father or partner brings: planned, referred, or why nothing more is needed."""
from kith.language import NO_REASON, Form, LongText, Several
from kith.language.pages import ADULTS

DONE = {"plan": "It is in the plan for the baby", "referred": "Referred to children’s social care",
        "service": "Referred to a service for him", "midwife": "The specialist midwife has it",
        "nothing": "Nothing more is needed"}


class PaternalRiskAnswered(Form):
    """Answers a risk with an action, so that telling of it leads somewhere."""

    title = "The father’s or partner’s health: what is done"
    service = "Maternity"
    label = "sensitive"
    in_copies = ADULTS
    line = "What is done about the father’s or partner’s health was written."

    done = Several("What is done?", DONE)
    why = LongText("Say it in a sentence", not_accepted=NO_REASON)
