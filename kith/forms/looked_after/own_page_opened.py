"""A young person was given a page of their own: where the code to it may go."""
from kith.language import Choice, Form, Text
from kith.language.roles import (
    CAMHS,
    HEALTH_VISITOR,
    LOOKED_AFTER_LEAD,
    LOOKED_AFTER_NURSE,
    SCHOOL_NURSE,
    SOCIAL_WORKER,
)

CODES = {"text": "A text to their own mobile", "spoken": "I say it to them, each time they ask"}


class OwnPageOpened(Form):
    """Says that somebody was given the link to a page of their own. It leaves by hand, and never by post."""

    title = "Their own page: the link was given"
    line = "They were given a page of their own."
    by_people = False
    written_on = ("own_page",)
    # Whoever holds link and code reads what is hers alone, so nobody gives it who does not work with her.
    recorded_by = (LOOKED_AFTER_NURSE, LOOKED_AFTER_LEAD, SCHOOL_NURSE, HEALTH_VISITOR, SOCIAL_WORKER, CAMHS)
    save = "Make the link"

    codes = Choice("How do they get the code that goes with it?", CODES)
    mobile = Text("Which number? It must be theirs, and nobody else reads it", sensitive=True,
                  when=codes.is_in("text"))
