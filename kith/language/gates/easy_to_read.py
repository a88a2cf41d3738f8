"""What is hard to read for a child of nine to eleven is said once, and a reason keeps it."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class EasyToRead(Gate):
    """What we tell a young person is held against how hard it is to read; ``unless`` says why it is left so."""

    words: tuple[Question, ...]
    unless: Question

    says: ClassVar[str] = "What is hard to read for a child of nine to eleven is said once, and a reason keeps it."
