"""A plan of MARAC ended."""
from kith.language import Form, InLaw, Text


class MaracPlanEnded(Form):
    """Says until when somebody was on a plan of MARAC."""

    title = "No longer on a plan of MARAC"
    service = "MARAC"
    label = "sensitive"
    line = "No longer on a plan of MARAC."
    important = True
    by_right = InLaw("safe", "Whoever acted on the plan is told that it ended, and does not go on by it.")

    heard_at = Text("Which MARAC said so?", optional=True)
