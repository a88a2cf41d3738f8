"""A form, a pathway or a setting that it names must be declared, and is kept by its key."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class DeclaredHere(Gate):
    """What is named is declared here, under this title or key: a form, a pathway or a setting.

    ``kind``: which of these, or the question that says it; another answer to it asks for nothing.
    """

    kind: Question | str
    which: Question

    says: ClassVar[str] = "A form, a pathway or a setting that it names must be declared, and is kept by its key."
