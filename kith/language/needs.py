"""Needs: what a form can find that must reach a plan, each answered for by itself."""
from dataclasses import dataclass

from kith.language.conditions import Condition
from kith.language.questions import Question


@dataclass(frozen=True)
class Need:
    """An answer that is a need: its key for ever, what is needed, and when (None: each entry). ``says`` is the words,
    or the question whose answer they are.
    """

    key: str
    says: str | Question
    when: Condition | None = None


@dataclass(frozen=True)
class EachNeed:
    """Owed once for each need of the entry that began it: a row of its own, or an answer that is one."""


EACH_NEED = EachNeed()
