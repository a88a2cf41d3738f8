"""An entry is named only where it stands: on the same record, and said in no confidence."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class StandsOnRecord(Gate):
    """Each of these names an entry of the same person by its number; they are different ones, which everybody may know.
    """

    entries: tuple[Question, ...]

    says: ClassVar[str] = ("The entries that it names stand on the same record and are not one and the same. Nothing "
                           "that was said in a service held in confidence is among them.")
