"""The lead of the service decides with the worker what is done for somebody who did not come and was not reached."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.roles import SEXUAL_HEALTH, TEAM_LEAD

DECISIONS = {"try": "It is tried again, in a safe way", "waits": "We wait: nothing that is known tells of danger",
             "told": "A risk passed the threshold: others are told, as little as lets them act",
             "safe": "They are safe: we know it from somebody who sees them"}


class NotFoundDecided(Form):
    """Decides what follows where somebody was not reached. Nobody closes alone, and nobody else is told by it."""

    title = "Sexual health: not reached, what is decided"
    label = "sealed"
    by_people = False
    recorded_by = (SEXUAL_HEALTH, TEAM_LEAD)
    line = "They had not come and were not reached: {decision}."
    save = "Decide"

    decision = Choice("What is decided?", DECISIONS)
    why = LongText("Why is that right, and for how long?", not_accepted=NO_REASON,
                   hint="To tell others is a form of its own: “What others are told in confidence”.")
