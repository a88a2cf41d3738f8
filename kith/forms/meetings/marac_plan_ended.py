"""A plan of MARAC ended."""
from kith.language import Form, Text


class MaracPlanEnded(Form):
    """Says until when somebody was on a plan of MARAC."""

    title = "No longer on a plan of MARAC"
    service = "MARAC"
    label = "sensitive"
    line = "No longer on a plan of MARAC."
    important = True

    heard_at = Text("Which MARAC said so?", optional=True)
