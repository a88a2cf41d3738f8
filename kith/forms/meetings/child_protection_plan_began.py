"""A child protection plan began, for a child or an unborn child."""
from kith.language import Choice, Form, InLaw, Text

CATEGORIES = {"neglect": "Neglect", "physical": "Physical abuse", "sexual": "Sexual abuse",
              "emotional": "Emotional abuse", "multiple": "More than one"}


class ChildProtectionPlanBegan(Form):
    """Says since when a child is on a child protection plan, and why."""

    title = "Child protection plan began"
    service = "Children’s social care"
    line = "Child protection plan began: {category}."
    important = True
    by_right = InLaw("duty", "Children Act 1989, section 47, and Working Together: each service on the plan acts "
                     "on it.")

    category = Choice("Category", CATEGORIES)
    local_authority = Text("Which local authority?", optional=True)
