"""Whether there are children around an adult in a notice of whom no child is on record."""
from kith.language import NO_REASON, Choice, Form, LongText

FOUND = {"recorded": "There are, and they are recorded now", "none": "There are none, and somebody said so who knows",
         "not_known": "Asked, and not known"}


class ChildrenLookedFor(Form):
    """Answers whether a notice that reached no child reaches none."""

    title = "Children around an adult in a notice"
    label = "sealed"
    by_people = False
    line = "Children were looked for."
    save = "Save the answer"

    found = Choice("Are there children in their life, born or unborn?", FOUND)
    words = LongText("Who was asked, and what did they say?", not_accepted=(*NO_REASON, "no"))
