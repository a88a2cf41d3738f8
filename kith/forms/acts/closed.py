"""An overdue duty whose span has ended is closed by a person with a reason, so that leaving does not hide lateness."""
from kith.language import Form, LongText


class Closed(Form):
    """Closes a duty that was already late when its reason ended."""

    title = "Closed with a reason"
    about = "any"
    acts_as = "close"
    by_people = False
    line = "Closed: {why}."
    save = "Close"

    why = LongText("Why is it closed?")
