"""The signature under the risks of a health assessment: it waits until what others know is answered."""
from kith.language import Form, LongText


class RisksSigned(Form):
    """Signs what was talked over. What others know, and the assessment does not say, is answered first."""

    title = "Health assessment: risks signed"
    label = "sensitive"
    by_people = False
    line = "Health assessment: the risks were signed."
    save = "Sign it"
    signs_when = ("others_know_answered",)

    note = LongText("Anything to add?", optional=True)
