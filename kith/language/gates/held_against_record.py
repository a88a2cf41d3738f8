"""That there is nobody to ask is held against who is on the record, and a reason keeps it."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class HeldAgainstRecord(Gate):
    """“There is none” beside a record that names one is said before it is kept; ``unless`` says why it is so."""

    asked: tuple[Question, ...]   # each by the key of whoever is around the person
    none: str                     # the answer that says that there is none
    unless: Question

    says: ClassVar[str] = "That there is nobody to ask is held against who is on the record, and a reason keeps it."
