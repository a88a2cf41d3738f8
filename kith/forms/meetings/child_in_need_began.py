"""A child in need plan began, for a child or an unborn child."""
from kith.language import Date, Form, InLaw, Text


class ChildInNeedBegan(Form):
    """Says since when a child is on a child in need plan, and by which day it is reviewed."""

    title = "Child in need plan began"
    service = "Children’s social care"
    line = "Child in need plan began."
    important = True
    by_right = InLaw("care", "Children Act 1989, section 17: whoever cares for the child works by the plan that its "
                     "family agreed to.")

    local_authority = Text("Which local authority?", optional=True)
    review_by = Date("By which day is it reviewed?", optional=True)
