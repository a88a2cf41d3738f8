"""A child protection plan ended."""
from kith.language import Form, Text


class ChildProtectionPlanEnded(Form):
    """Says until when a child was on a child protection plan."""

    title = "Child protection plan ended"
    service = "Children’s social care"
    line = "Child protection plan ended."
    important = True

    local_authority = Text("Which local authority?", optional=True)
