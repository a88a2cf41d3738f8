"""Where there is something to compare, how it compares is said too."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class NeededThere(Gate):
    """Where what it answers says yes to this, these questions are answered too, which else are optional."""

    where: str                    # the question of the entry that began what is answered
    questions: tuple[Question, ...]

    says: ClassVar[str] = "Where there is something to compare, how it compares is said too."
