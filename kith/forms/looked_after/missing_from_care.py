"""A child in care was not where they live."""
from kith.language import Choice, Date, Form

KINDS = {"missing": "Missing: nobody knows where they are", "away": "Away without permission: it is known where"}


class MissingFromCare(Form):
    """Says since when a child is missing from where they are looked after, and from which day they were back.

    It is corrected once they are back, so that one absence stays one.
    """

    title = "Missing from care"
    important = True
    line = "{kind}."

    kind = Choice("What is known?", KINDS)
    back = Date("On which day were they back?", optional=True, hint="Leave it empty while they are not back.")
