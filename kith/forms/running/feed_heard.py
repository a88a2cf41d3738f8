"""News came again from a feed that had fallen silent."""
from kith.language import Form
from kith.language.roles import PROGRAM


class FeedHeard(Form):
    """Says that messages come again, so that the silence has an end."""

    title = "News from a feed again"
    about = "feed"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "News came again."
