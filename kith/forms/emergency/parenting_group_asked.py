"""A parenting group has a family that was referred after self-harm, or cannot take them."""
from kith.language import NO_REASON, Choice, Form, LongText, Text

TAKES = {"yes": "They have a place", "waits": "They wait for a place", "no": "They cannot take them"}


class ParentingGroupAsked(Form):
    """Says who at a parenting group took a family on. A letter that was sent is no place in a group."""

    title = "Parenting group: has it taken them on?"
    label = "sensitive"
    by_people = False
    line = "Parenting group: {takes}."
    save = "Save"

    takes = Choice("What does the group say?", TAKES)
    who = Text("Who said so?", hint="Name and telephone number", not_accepted=NO_REASON)
    instead = LongText("What is done instead, or until then?", when=takes.is_in("waits", "no"),
                       not_accepted=NO_REASON)
