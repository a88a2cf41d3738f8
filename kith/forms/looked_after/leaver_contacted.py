"""Somebody who left care was contacted, or it was tried."""
from kith.language import NO_REASON, Choice, Form, LongText, Number, Text
from kith.language.in_care import WAYS_AFTER_CARE

OUTCOMES = {"reached": "They were reached", "tried": "They were not reached", "declined": "They want no contact"}


class LeaverContacted(Form):
    """Keeps a contact with somebody who left care, in the way that they chose, or how often it was tried."""

    title = "After care: contact"
    line = "After care: {outcome}. {way}."
    save = "Save this contact"

    way = Choice("In which way?", WAYS_AFTER_CARE)
    place = Text("At which drop-in?", optional=True, when=way.is_in("drop_in"),
                 hint="As it is called where it was planned: on some days there are several.")
    outcome = Choice("What came of it?", OUTCOMES)
    tries = Number("How many times was it tried since they left?", least=1, when=outcome.is_in("tried"))
    words = LongText("What do they say, or why did it fail?", sensitive=True, not_accepted=NO_REASON)
    open_needs = LongText("Which needs are still open?", optional=True, sensitive=True, when=outcome.is_in("reached"),
                          hint="Each is handed to a service for adults, and counts once somebody there accepts it.")

    settled = outcome.is_in("reached", "declined")
    tried_enough = outcome.is_in("tried") & tries.at_least(3)
    has_needs = open_needs.worded
