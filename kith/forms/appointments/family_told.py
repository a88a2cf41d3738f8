"""What was sent to a person or to a family, so that a mark that comes later finds what had gone already."""
from kith.language import CHANNELS, Choice, Form, LongText


class FamilyTold(Form):
    """Says what left for a home, by which way. What may have gone counts as gone."""

    title = "Sent to the home"
    label = "sensitive"
    by_people = False
    line = "Sent to the home: {channel}. {came_of_it}."

    channel = Choice("By which way?", CHANNELS)
    came_of_it = Choice("What came of it?", {"sent": "It has left", "leaving": "It may have left",
                                             "not_sent": "It did not leave"})
    words = LongText("In which words?", optional=True, sensitive=True)

    gone = came_of_it.is_in("sent", "leaving")
