"""What is told as seen has its day, and a reason keeps what has none."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class SaidWithItsDay(Gate):
    """A fact that is copied without its day helps nobody: without one it is said once, and ``unless`` keeps it."""

    what: Question
    unless: Question

    says: ClassVar[str] = "What is told as seen has its day, and a reason keeps what has none."
