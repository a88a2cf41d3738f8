"""Two records look like one person, and no machine may say so: somebody is asked."""
from kith.language import Form, LongText


class PairFound(Form):
    """Keeps what speaks for and against two records being one person, and why the machine did not join them."""

    title = "Two records that may be one person"
    about = "pair"
    by_people = False
    line = "Two records may be one person. {why}"

    reasons = LongText("What fits?")
    against = LongText("What does not fit?", optional=True)
    why = LongText("Why must somebody decide?")
