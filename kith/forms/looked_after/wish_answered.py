"""A wish of the children's panel is answered: we did it, or could not because, in a sentence that a child can read."""
from kith.language import NO_REASON, Choice, Form, LongText, Text
from kith.language.gates import EasyToRead

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

    becomes = Choice("What becomes of it?", BECOMES, own_page="shown")
    did = Text("What is different now?", when=becomes.is_in("did", "part"), not_accepted=NO_ANSWER, own_page="shown")
    why = LongText("Why could we not?", when=becomes.is_in("could_not", "part"), not_accepted=NO_ANSWER,
                   hint="Short sentences that a child of 10 can read. Say what could happen, not which rule says so.",
                   own_page="shown")
    hard = LongText("If it is said to be hard to read and you leave it so: why?", optional=True)

    gates = (EasyToRead((did, why), unless=hard),)
