"""No message came from a feed for longer than the locality allows; the program says so, since nobody else can."""
from kith.language import Form
from kith.language.roles import PROGRAM


class FeedFellSilent(Form):
    """Says that a feed has been silent since its last message, so that somebody asks why."""

    title = "A feed fell silent"
    about = "feed"
    by_people = False
    recorded_by = (PROGRAM,)
    important = True
    line = "No message has come since."
