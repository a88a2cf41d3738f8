"""On the record of the child it is about: that somebody outside was worried, and about what; never who they are."""
from kith.language import Choice, Form, InLaw, LongText, Text
from kith.language.roles import PROGRAM
from kith.language.ways import FRONT_DOOR

RAISED_BY = {"public": "a member of the public", "professional": "somebody whose work it is part of"}


class ConcernHeard(Form):
    """Says on a child’s record what somebody outside was worried about; how they may be reached stays elsewhere."""

    title = "A concern from outside"
    label = "sensitive"
    comes_as = (FRONT_DOOR,)
    by_people = False
    recorded_by = (PROGRAM,)
    important = True
    line = "A concern was raised by {told_by}. {worry}"
    by_right = InLaw("safe", "A concern about a child in danger goes to those who can act.")

    told_by = Choice("Who raised it?", RAISED_BY)
    worry = LongText("What were they worried about?", optional=True)
    place = LongText("Where did they say that the child is?", optional=True, sensitive=True)
    kept = Text("Where is it kept?")
