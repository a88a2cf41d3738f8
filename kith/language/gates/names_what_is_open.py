"""Each action that is still open has a row that says what becomes of it."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class NamesWhatIsOpen(Gate):
    """Whatever these pathways still owe about them has a row of its own: nothing open falls between two plans."""

    pathways: tuple[str, ...]
    whether: Question   # whether anything is open, which is then no matter of opinion
    rows: Question

    says: ClassVar[str] = "Each action that is still open has a row that says what becomes of it."
