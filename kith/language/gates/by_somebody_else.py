"""Whoever said what it decides on does not decide; and it decides on nothing that nobody said."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class BySomebodyElse(Gate):
    """It decides on what was said by somebody else: never on one's own word, and never on nothing.

    ``wrote``: other forms of the same happening whose writers do not decide either.
    """

    decides: Question
    wrote: tuple[str, ...] = ()

    says: ClassVar[str] = "Whoever said what it decides on does not decide; and it decides on nothing that nobody said."
