"""A child protection plan ended."""
from kith.language import Form, InLaw, Text


class ChildProtectionPlanEnded(Form):
    """Says until when a child was on a child protection plan."""

    title = "Child protection plan ended"
    service = "Children’s social care"
    line = "Child protection plan ended."
    important = True
    by_right = InLaw("duty", "Children Act 1989, section 47, and Working Together: each service on the plan acts "
                     "on it.")

    local_authority = Text("Which local authority?", optional=True)
