"""A child came into care."""
from kith.language import Choice, Form, Text

STATUSES = {"full_care_order": "Full care order", "interim_care_order": "Interim care order",
            "voluntary": "Agreed with parents", "other": "Other"}


class LookedAfterBegan(Form):
    """Says since when a child is looked after by the local authority."""

    title = "Came into care"
    service = "Children’s social care"
    line = "Came into care."
    important = True

    legal_status = Choice("Legal status", STATUSES, unknowns=True)
    local_authority = Text("Which local authority?", optional=True)
