"""Life is not what it was when somebody agreed, so that they are to be asked again."""
from kith.language import Choice, Form
from kith.language.roles import ON_A_PLAN, PROGRAM

CHANGES = {"care": "they came into care, left it, or the order changed",
           "placement": "they moved to another place in care", "social_worker": "their social worker changed",
           "plan": "a child protection plan began or ended", "service": "a service came or went",
           "sixteen": "they turned 16"}


class ConsentUnsettled(Form):
    """Says why what somebody agreed to is to be gone through with them again."""

    title = "Consent: to be asked again"
    label = "sensitive"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "What was agreed to is to be gone through again."

    role = Choice("Which service had asked for it?", ON_A_PLAN | {"other": "Another"})
    why = Choice("What has changed?", CHANGES)
