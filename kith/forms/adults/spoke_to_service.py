"""A child's own nurse has spoken to an adult's service, and says what it means for the child."""
from kith.language import NO_REASON, Form, LongText, Text


class SpokeToService(Form):
    """Says with whom a child's worker spoke about an adult near the child, and what follows for the child."""

    title = "Spoke to an adult’s service"
    label = "sensitive"
    liaises = True
    line = "Spoke to another service about an adult near the child."
    important = True
    save = "Save"

    with_whom = Text("Whom did you speak to?")
    means = LongText("What does it mean for the child?")
    done = LongText("What will be done, and by whom?", not_accepted=NO_REASON)
