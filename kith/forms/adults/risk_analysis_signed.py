"""A supervisor's signature under a risk analysis, or what must be mended first."""
from kith.language import Choice, Form, LongText
from kith.language.pages import ADULTS

READ = {"agreed": "Agreed", "mend": "Not yet: this must be mended"}


class RiskAnalysisSigned(Form):
    """Signs an analysis of the risk to a child as its supervisor."""

    title = "Risk analysis: supervisor’s signature"
    label = "sensitive"
    in_copies = ADULTS
    line = "Risk analysis read by a supervisor: {read}. {words}"
    by_people = False
    of_a_reading = True
    save = "Sign"

    read = Choice("Do you agree with it?", READ)
    words = LongText("What should be added or mended?", optional=True)
