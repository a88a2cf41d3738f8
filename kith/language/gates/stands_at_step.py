"""Somebody must stand at the step that it names, as the steps are drawn here."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question
from kith.language.settings import Setting


@dataclass(frozen=True)
class StandsAtStep(Gate):
    """Somebody stands at the step that it names, for whose decision it is, as the locality draws the steps."""

    step: Question
    whose: Question
    drawn: Setting

    says: ClassVar[str] = "Somebody must stand at the step that it names, as the steps are drawn here."
