"""A wish of the children's panel is answered: we did it, or could not because, in a sentence that a child can read."""
from kith.language import NO_REASON, Choice, Form, LongText, Text

BECOMES = {"did": "We did it", "part": "We did a part of it", "could_not": "We could not"}
NO_ANSWER = (*NO_REASON, "policy", "not appropriate", "not possible", "noted", "*clinically indicated*",
             "*information governance*", "*in line with*")


class WishAnswered(Form):
    """Says what becomes of one wish. Whoever asked for it must understand the reason: rules and policies are none."""

    title = "Children’s panel: answer to a wish"
    about = "team"
    by_people = False
    line = "A wish of the children’s panel: {becomes}."
    save = "Save the answer"

    becomes = Choice("What becomes of it?", BECOMES)
    did = Text("What is different now?", when=becomes.is_in("did", "part"), not_accepted=NO_ANSWER)
    why = LongText("Why could we not?", when=becomes.is_in("could_not", "part"), not_accepted=NO_ANSWER,
                   hint="Short sentences that a child of 12 can read. Say what could happen, not which rule says so.")
