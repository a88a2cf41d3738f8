"""The rungs that most of what is sent has: opened, somebody’s by name, and its answer read by whoever sent it."""
from typing import Any

from kith.forms.acts.acknowledged import Acknowledged
from kith.forms.acts.opened import Opened
from kith.forms.sent.decision_seen import DecisionSeen
from kith.language import Rung, climbs
from kith.language.lengths import Length
from kith.language.roles import DESIGNATED_NURSE, THE_SENDER

# Of what may wait a day or two for its answer: whoever sent it hears each step.
UNHURRIED = climbs(2, again=2, then=DESIGNATED_NURSE, also=(THE_SENDER,))
OWN_TEXT = "It is its own text: nothing is attached to it."


def opened(what: str, within: Length, **rest: Any) -> Rung:
    return Rung(what, within, Opened.answers(), "It was opened", **rest)


def has_it(who: str, within: Length) -> Rung:
    """Somebody says by name that it is theirs now: who writes it, decides on it, or answers it."""
    return Rung(f"Say by name who {who}", within, Acknowledged.answers(), "Say who has it")


def seen(what: str, within: Length, **rest: Any) -> Rung:
    return Rung(what, within, DecisionSeen.answers(), "I have read it", **rest)
