"""A service or a worker is involved with a person."""
from kith.language import Choice, Date, Form, Text

ROLES = {"health_visitor": "Health visitor", "school_nurse": "School nurse", "midwife": "Midwife",
         "looked_after_nurse": "Looked-after children’s nurse", "gp": "GP", "social_worker": "Social worker",
         "camhs": "CAMHS", "adult_mental_health": "Adult mental health",
         "drug_and_alcohol": "Drugs and alcohol", "sexual_health": "Sexual health"}


class Involvement(Form):
    """Says which team, and who in it, works with a person from when until when."""

    title = "Who is involved"
    service = "Register"
    line = "{role} involved."
    once_for = "role"

    role = Choice("In which role?", ROLES)
    team = Text("Which team?", hint="The team’s key")
    worker = Text("Who, by sign-in name? Leave empty for the whole team", optional=True)
    began = Date("Since when?", optional=True)
    ended = Date("Until when?", optional=True)
