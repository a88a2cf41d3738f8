"""MARAC made a plan for a home: the children and whoever is to be kept safe there are known to be on it."""
from kith.language import Date, Form, InLaw, Text


class MaracPlanBegan(Form):
    """Says since when somebody is on a plan of MARAC. It is never said of whoever does the harm."""

    title = "On a plan of MARAC"
    service = "MARAC"
    label = "sensitive"
    line = "On a plan of MARAC."
    important = True
    by_right = InLaw("safe", "Whoever cares for somebody in danger at home must know that there is a plan to keep "
                     "them safe.")

    heard_at = Text("Which MARAC heard it?", optional=True)
    review_by = Date("By which day is it looked at again?", optional=True)
