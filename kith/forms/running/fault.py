"""Something in the program or a feed failed; failure becomes a duty with an owner."""
from kith.language import Form, LongText, Text
from kith.language.roles import PROGRAM


class Fault(Form):
    """Says what failed, where, and what it means for people until it is mended."""

    title = "Something failed"
    about = "any"
    by_people = False
    recorded_by = (PROGRAM,)
    important = True
    line = "Failed: {what}. {means}"

    what = Text("What failed?")
    means = LongText("What does it mean for people?")
