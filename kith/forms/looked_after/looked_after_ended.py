"""A child left care."""
from kith.language import Choice, Form, Text
from kith.language.in_care import ENDINGS


class LookedAfterEnded(Form):
    """Says until when a child was looked after, and why no longer."""

    title = "Left care"
    service = "Children’s social care"
    line = "Left care."
    important = True

    local_authority = Text("Which local authority?", optional=True)
    how = Choice("How did it end?", ENDINGS, optional=True, unknowns=True)
