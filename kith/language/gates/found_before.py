"""An earlier row that it names by a number must be there."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class FoundBefore(Gate):
    """A row may name an earlier row of the same form by its number: its entry’s, a full stop, and its place in it."""

    rows: Question
    column: str

    says: ClassVar[str] = "An earlier row that it names by a number must be there."
