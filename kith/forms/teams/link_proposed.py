"""A child is proposed for the next link meeting of practice and health visitor, by either of them, ahead of it."""
from kith.language import NO_REASON, Choice, Form, LongText

WHY = {"worry": "A worry about the child", "missed": "Missed appointments", "newborn": "Newly born",
       "moved": "Moved in or out", "violence": "Violence at home", "ed": "A visit to A&E", "plan": "A plan",
       "other": "Something else"}


class LinkProposed(Form):
    """Proposes to speak of a child at the next link meeting, and says what is to be decided."""

    title = "Propose for the link meeting"
    label = "sensitive"
    line = "Proposed for the next link meeting: {why}."
    save = "Propose it"

    why = Choice("Why?", WHY)
    what = LongText("What is to be decided?", not_accepted=(*NO_REASON, "for information"))
