"""By what right a form gives something to somebody: because it was agreed to, or for another reason in law."""
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class ByConsent:
    """Given as far as it was agreed to. Taken back, it ends for whoever has it; its question “over” says that it has.

    ``purpose``: what for, one of `sharing.PURPOSES`, or the question that asks. ``whom``: the question that names who
    is given it. ``basis``: the question whose answer “agreed” says that it was agreed to. ``despite``: the question
    that says why it is lawful all the same. ``presumed``: whoever cares for them is given it until somebody says no;
    otherwise it asks for a line of consent that stands.
    """

    purpose: str
    whom: str
    despite: str
    basis: str = ""
    presumed: bool = False


@dataclass(frozen=True)
class InLaw:
    """Given for a reason that no consent opens or closes; ``says`` which, as a sentence."""

    ground: str
    says: str

    GROUNDS: ClassVar[dict[str, str]] = {
        "care": "whoever cares for the child is told what they need for it",
        "duty": "a law asks for it", "safe": "it keeps somebody safe",
        "reply": "it goes back to whoever asked, and is as lawful as their question"}


def despite(form) -> str:
    """Of what is given until somebody says no: the question that is asked only then."""
    right = form.by_right
    return right.despite if isinstance(right, ByConsent) and right.presumed and not right.basis else ""
