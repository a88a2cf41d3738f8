"""The day that it names comes soon: at most so many days after what it says."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question
from kith.language.settings import Setting


@dataclass(frozen=True)
class WithinDays(Gate):
    """The day that it names comes, and comes no later than so many days after what it says happened."""

    day: Question
    most: Setting | int

    says: ClassVar[str] = "The day that it names comes soon: at most so many days after what it says."
