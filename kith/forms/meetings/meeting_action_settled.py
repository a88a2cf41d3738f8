"""Whoever issued a sheet has read what became of an action, and says whether anything more is needed."""
from kith.language import Choice, Form, Text

FOLLOWS = {"nothing": "Nothing more is needed", "meeting": "The next meeting decides"}


class MeetingActionSettled(Form):
    """Says what follows from what became of an action of a meeting."""

    title = "What follows from an action of a meeting"
    by_people = False
    of_a_reading = True
    line = "What became of an action of a meeting was read. {comes_next}. {words}"
    save = "Save what follows"

    comes_next = Choice("What follows?", FOLLOWS,
                        hint="If it is still needed by another day, or from somebody else, correct the decision sheet: "
                             "it is then owed anew.")
    words = Text("Why, in a word?", optional=True)

    settled = comes_next.is_in("nothing")
    comes_back = comes_next.is_in("meeting")
