"""A child in need plan ended."""
from kith.language import Form, Text


class ChildInNeedEnded(Form):
    """Says until when a child was on a child in need plan."""

    title = "Child in need plan ended"
    service = "Children’s social care"
    line = "Child in need plan ended."
    important = True

    local_authority = Text("Which local authority?", optional=True)
