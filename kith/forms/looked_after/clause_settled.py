"""A clause that was drafted is signed by both, or it is given up and said why."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Text
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE

OUTCOMES = {"signed": "It is signed", "given_up": "It is given up"}


class ClauseSettled(Form):
    """Says from which day a clause binds the provider, by whose signatures; or why it never will."""

    title = "Contract: a clause is signed, or given up"
    about = "team"
    by_people = False
    recorded_by = (COMMISSIONER, DESIGNATED_NURSE)
    important = True
    once_for = "cited"
    line = "A clause of the contract: {outcome}."
    save = "Save"

    outcome = Choice("What became of the draft?", OUTCOMES)
    holds_from = Date("From which day does it hold?", when=outcome.is_in("signed"))
    by_both = Text("Who signed for each side?", when=outcome.is_in("signed"), not_accepted=NO_REASON)
    why = LongText("Why is it given up, and what holds instead?", when=outcome.is_in("given_up"),
                   not_accepted=NO_REASON)
