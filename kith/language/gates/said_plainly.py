"""What is vague about it is said once before it is kept, and a reason keeps it."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.conditions import Condition
from kith.language.gates.asks_somebody import AsksSomebody
from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class SaidPlainly(Gate):
    """What is vague about an action is said once before it is kept; ``unless`` says why it is left so."""

    when: Condition
    what: Question
    whose: AsksSomebody
    by: Question
    measure: Question
    unless: Question

    says: ClassVar[str] = "What is vague about it is said once before it is kept, and a reason keeps it."
