"""Another service, which sees somebody anyway, is asked to reach them: what it is asked, and what may be said where."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText
from kith.language.roles import ASKED

EMPTY = (*NO_REASON, "dna", "chase", "please chase")


class ReachThrough(Form):
    """Asks another service to reach somebody who was not seen, and says in which way that is safe."""

    title = "Ask another service to reach somebody who was not seen"
    important = True
    liaises = True
    line = "{role} was asked to reach somebody who was not seen."
    save = "Ask them"
    by_right = InLaw("care", "Another service that sees the child is asked to reach them.")

    role = Choice("Which service is asked?", ASKED, by_link=True)
    ask = LongText("What do you ask them to do?", sensitive=True, not_accepted=EMPTY)
    safe = LongText("What may be said, to whom and where? What must nobody hear?", sensitive=True, not_accepted=EMPTY)
