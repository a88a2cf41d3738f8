"""The young person says whether it helped."""
from kith.language import Choice, Form, LongText

HELPED = {"yes": "Yes", "some": "A bit", "no": "No", "not_said": "They would rather not say"}


class NeedHelped(Form):
    """Keeps the young person’s own word on whether being seen for a need helped."""

    title = "A need: did it help?"
    label = "sensitive"
    kept_there = True
    by_people = False
    line = "They said whether being seen helped: {helped}."
    save = "Save what they say"

    helped = Choice("Did it help, in their view?", HELPED)
    words = LongText("In their own words", optional=True)
