"""That the person did not tell us is no answer to what two or more know."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class NoSilence(Gate):
    """Where the row that is answered says so, “they did not tell us” is no answer, and ``agreed`` must be named where
    the last of the texts is given.
    """

    row: str                      # the column of that row which says so, by yes
    texts: tuple[Question, ...]
    agreed: Question

    says: ClassVar[str] = "That the person did not tell us is no answer to what two or more know."
