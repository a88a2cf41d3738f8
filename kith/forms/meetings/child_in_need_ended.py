"""A child in need plan ended."""
from kith.language import Form, InLaw, Text


class ChildInNeedEnded(Form):
    """Says until when a child was on a child in need plan."""

    title = "Child in need plan ended"
    service = "Children’s social care"
    line = "Child in need plan ended."
    important = True
    by_right = InLaw("care", "Children Act 1989, section 17: whoever worked by the plan is told that it ended.")

    local_authority = Text("Which local authority?", optional=True)
