"""A child left care."""
from kith.language import Choice, Form, InLaw, Text
from kith.language.in_care import ENDINGS
from kith.language.roles import CSC_FRONT_DOOR
from kith.language.unprompted import Unprompted


class LookedAfterEnded(Form):
    """Says until when a child was looked after, and why no longer."""

    title = "Left care"
    service = "Children’s social care"
    line = "Left care."
    important = True
    by_right = InLaw("duty", "Care planning regulations 2010: those who look after a child’s health are told.")

    local_authority = Text("Which local authority?", optional=True)
    how = Choice("How did it end?", ENDINGS, optional=True, unknowns=True)
    who = Text("Who at the local authority says so?", optional=True, hint="Name, job and team.")

    unprompted = Unprompted(CSC_FRONT_DOOR, "A child left care", by=who, day="From which day?")
