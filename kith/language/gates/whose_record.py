"""On a record of its own, “whoever’s record this is” is no answer to whom it is about."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class WhoseRecord(Gate):
    """What is on a record of its own is on nobody’s: to say there that it is about whose record this is says nothing.
    """

    asks: Question
    here: str           # the answer that says that it is about whoever's record this is

    says: ClassVar[str] = "On a record of its own, “whoever’s record this is” is no answer to whom it is about."
