"""More concerns came than people send: somebody looks, and none is lost meanwhile."""
from kith.language import Form, LongText
from kith.language.roles import PROGRAM


class ConcernsFlooded(Form):
    """Says that far more concerns came than people send, and what was done with them."""

    title = "A flood of concerns"
    about = "any"
    by_people = False
    recorded_by = (PROGRAM,)
    important = True
    line = "Far more concerns came than people send. {means}"

    means = LongText("What does it mean?")
