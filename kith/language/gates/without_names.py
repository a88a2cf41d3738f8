"""Words that everybody may read name nobody of the family, and nobody who took part."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class WithoutNames(Gate):
    """Words that anybody who works here may read name neither whom the entry is about nor anybody around them."""

    words: Question

    says: ClassVar[str] = "Words that everybody may read name nobody of the family, and nobody who took part."
