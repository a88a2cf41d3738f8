"""A child left care."""
from kith.language import Form, Text


class LookedAfterEnded(Form):
    """Says until when a child was looked after."""

    title = "Left care"
    service = "Children’s social care"
    line = "Left care."
    important = True

    local_authority = Text("Which local authority?", optional=True)
