"""Somebody decided whether two records are one person."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.pages import OnPage

DECISIONS = {"same": "The same person", "two": "Two people", "not_sure": "Not sure, ask again"}


class PairDecided(Form):
    """Says whether two records are one person, and what made whoever decided sure."""

    title = "Whether two records are one person"
    about = "pair"
    by_people = False
    answered_on = OnPage("/joins/{key}", "Lay both records side by side and decide")
    line = "Decided: {decision}."
    save = "Sign this decision"

    decision = Choice("Are these two records one person?", DECISIONS)
    why = LongText("What makes you say so?", not_accepted=NO_REASON)

    settled = decision.is_in("same", "two")
    unsure = decision.is_in("not_sure")
