"""A service for adults has accepted what somebody who left care still needs."""
from kith.language import NO_REASON, Choice, Form, LongText, Text


class NeedsTakenOn(Form):
    """Says who in a service for adults accepted the open needs, or that nobody did and what happens instead."""

    title = "After care: open needs taken on"
    by_people = False
    line = "What was still needed after care: {outcome}."
    save = "Save"

    outcome = Choice("Did a service for adults accept them?", {"accepted": "Yes, by name", "refused": "No"})
    accepted_by = Text("Who accepted them?", hint="Name, service and when. Sent is not accepted.",
                       when=outcome.is_in("accepted"), not_accepted=NO_REASON)
    why = LongText("What did they say, and what happens now?", when=outcome.is_in("refused"), not_accepted=NO_REASON)

    accepted = outcome.is_in("accepted")
