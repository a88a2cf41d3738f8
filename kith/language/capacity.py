"""What was not done because nobody had the capacity: which answer says so, and whose capacity it was."""
from dataclasses import dataclass

from kith.language.questions import Question


@dataclass(frozen=True)
class NoCapacity:
    """Said where this question has this answer; ``what`` heads the column in which these are counted.

    ``whose`` asks which service lacked it; None: whoever owed what is answered.
    """

    question: Question
    answer: str
    what: str
    whose: Question | None = None
