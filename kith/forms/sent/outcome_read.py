"""A service that works with a child has read what was decided about the child."""
from kith.language import Form, LongText


class OutcomeRead(Form):
    """Says that a service has read what was decided, and what follows from it for its own work."""

    title = "What was decided: read"
    by_people = False
    of_a_reading = True
    line = "What was decided was read. {does}"
    save = "I have read it"

    does = LongText("What follows from it for your work?", optional=True)
