"""What a practice makes of an earlier sign: its own reflection, and what it changes."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText, YesNo

SEEN = {"there": "The signs were there", "part": "Some of them were", "otherwise": "We read them otherwise, as below"}


class LearningReply(Form):
    """Replies to something to learn from: what is made of it, and what the practice does differently."""

    title = "Reply to something to learn"
    label = "sensitive"
    by_people = False
    line = "A practice replied to what it was told of an earlier sign: {seen}."
    save = "Send the reply"
    by_right = InLaw("reply", "It goes back to whoever told of it.")

    seen = Choice("Were the signs there?", SEEN)
    reflection = LongText("What do you make of it?", not_accepted=NO_REASON)
    changes = LongText("What will the practice do differently?", not_accepted=NO_REASON)
    session = YesNo("May it be spoken of, without the child and without your practice, in a session of GPs?")
