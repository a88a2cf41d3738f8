"""A failure is mended."""
from kith.language import Form, LongText


class FaultMended(Form):
    """Says how a failure was mended and what was done about what it may have missed."""

    title = "Mended"
    about = "any"
    by_people = False
    line = "Mended: {how}"
    save = "It is mended"

    how = LongText("What was done?")
