"""News came again from a feed that had fallen silent."""
from kith.language import Form


class FeedHeard(Form):
    """Says that messages come again, so that the silence has an end."""

    title = "News from a feed again"
    about = "feed"
    by_people = False
    line = "News came again."
