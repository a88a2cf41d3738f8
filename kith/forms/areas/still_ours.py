"""Whether a team still works with somebody whom its caseload left out."""
from kith.language import NO_REASON, Choice, Form, LongText

ANSWERS = {"yes": "Yes, we still work with this person, and the caseload lacks them",
           "ended": "No, our work has ended", "elsewhere": "No, another team works with them now",
           "never": "No, we never did: the earlier caseload was wrong"}


class StillOurs(Form):
    """Answers for somebody whom a caseload left out. The team stays involved until somebody says until when it was."""

    title = "Still yours?"
    service = "Register"
    line = "Asked whether the team still works with this person: {still}. {words}"
    by_people = False
    save = "Save the answer"

    still = Choice("Do you still work with this person?", ANSWERS,
                   hint="If not, write under “Who is involved” until when you did. Until then you stay involved.")
    words = LongText("How do you know?", not_accepted=NO_REASON)
