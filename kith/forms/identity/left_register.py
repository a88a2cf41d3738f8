"""A child leaves the register of an adult's service only with a reason, and with who checked it."""
from kith.language import NO_REASON, Choice, Form, LongText, Text, Who

REASONS = {"contact_ended": "They have no contact any more", "grown_up": "The child is 18",
           "not_theirs": "It was a mistake: no child of theirs", "died": "The child has died"}


class LeftRegister(Form):
    """Takes one child off an adult's row in the register, with the reason and who verified it."""

    title = "Child off the register"
    label = "sensitive"
    line = "A child was taken off the register: {why}. Verified by {verified_by}."
    save = "Take the child off"

    who = Who("Which child?")
    why = Choice("Why?", REASONS)
    verified_by = Text("Who verified it, and how?", not_accepted=(*NO_REASON, "nobody"))
    words = LongText("Anything else to say?", optional=True)
