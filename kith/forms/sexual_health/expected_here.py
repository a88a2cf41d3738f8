"""Somebody is expected in the service: when, and how they themselves may be reached if they do not come."""
from kith.language import Choice, Form, LongText, Moment
from kith.language.confiding import WAYS
from kith.language.roles import SEXUAL_HEALTH


class ExpectedHere(Form):
    """Says when somebody comes again, and which way to them is safe. No reminder leaves, and no other service sees it.
    """

    title = "Sexual health: expected here"
    label = "sealed"
    recorded_by = (SEXUAL_HEALTH,)
    line = "Expected here again."
    save = "Save"
    asks_when = "When was this said?"

    starts = Moment("When are they expected?")
    way = Choice("If they do not come, how may they be reached?", WAYS, hint="Ask them now. Afterwards nobody can.")
    says = LongText("What may be said, and what must nobody hear?", when=way.is_in("phone", "text", "trusted"))
