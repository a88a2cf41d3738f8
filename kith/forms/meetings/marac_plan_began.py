"""MARAC made a plan for a home: the children and whoever is to be kept safe there are known to be on it."""
from kith.language import Date, Form, Text


class MaracPlanBegan(Form):
    """Says since when somebody is on a plan of MARAC. It is never said of whoever does the harm."""

    title = "On a plan of MARAC"
    service = "MARAC"
    label = "sensitive"
    line = "On a plan of MARAC."
    important = True

    heard_at = Text("Which MARAC heard it?", optional=True)
    review_by = Date("By which day is it looked at again?", optional=True)
