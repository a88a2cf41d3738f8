"""News came from a sender; kept at most once an hour, so that silence can be noticed."""
from kith.language import Form, Number


class FeedHeard(Form):
    """Says that messages came from a feed, so that the next silence has a beginning."""

    title = "News from a feed"
    about = "feed"
    by_people = False
    line = "News came."

    messages = Number("How many messages so far?", optional=True)
