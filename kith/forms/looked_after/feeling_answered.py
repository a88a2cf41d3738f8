"""Somebody spoke to a young person who had said that they were not safe."""
from kith.language import NO_REASON, Choice, Form, LongText

SPOKEN = {"spoken": "I spoke to them, and they are safe now", "with_somebody": "Somebody is with them now",
          "emergency": "999, or A&E", "not_reached": "I could not reach them, and have passed it on"}


class FeelingAnswered(Form):
    """Says what was done for a young person who was not safe. Not reached is no answer."""

    title = "They said that they were not safe: what was done"
    label = "sensitive"
    important = True
    by_people = False
    line = "They had said that they were not safe: {came}."
    save = "Save what was done"

    came = Choice("What came of it?", SPOKEN)
    done = LongText("What did you do, with whom, and what happens next?", not_accepted=(*NO_REASON, "done"))
    told = LongText("What do we say to them on their own page?", optional=True, own_page="shown")

    reached = came.is_in("spoken", "with_somebody", "emergency")
