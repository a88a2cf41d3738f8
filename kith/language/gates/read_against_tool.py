"""With too few points it is returned, with what is to be mended; with all of them it is not."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question
from kith.language.settings import Setting

RETURNED = {"returned": "It is returned for mending"}


@dataclass(frozen=True)
class ReadAgainstTool(Gate):
    """Its yes-or-no questions are a tool, a point for each yes: with too few it is returned, and with all it is not."""

    decides: Question   # "approved" or "returned"
    least: Setting

    says: ClassVar[str] = "With too few points it is returned, with what is to be mended; with all of them it is not."
