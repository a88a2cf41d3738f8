"""A professional works on a child's plan: that is a reason to see the child's page, until the plan ends."""
from kith.language import Choice, Date, Form, Text
from kith.language.roles import ON_A_PLAN

PLANS = {"child_protection": "The child protection plan", "looked_after": "The plan for a child in care"}


class OnThePlan(Form):
    """Says which team, and who in it, works on a child’s plan. It ends with the plan, if not before."""

    title = "Who works on the plan"
    line = "On the plan: {role}."
    save = "Save who works on the plan"
    once_for = "role"

    plan = Choice("On which plan?", PLANS)
    role = Choice("As what?", ON_A_PLAN)
    team = Text("Which team?", hint="The team’s key")
    worker = Text("Who, by sign-in name? Leave empty for the whole team", optional=True)
    began = Date("Since when?", optional=True)
    ended = Date("Until when?", hint="Leave this empty to end with the plan", optional=True)
