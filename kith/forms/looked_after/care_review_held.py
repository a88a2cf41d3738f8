"""The care of a child was reviewed by the local authority."""
from kith.language import Choice, Form
from kith.language.in_care import TOOK_PART


class CareReviewHeld(Form):
    """Says that the local authority reviewed the care of a child, and how the child took part."""

    title = "Review of a child’s care"
    service = "Children’s social care"
    line = "The care was reviewed. {took_part}."
    important = True

    took_part = Choice("How did the child take part?", TOOK_PART, unknowns=True)
