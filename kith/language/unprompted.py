"""What a place without users may tell us although nobody has asked: a word of the form that is told so."""
from dataclasses import dataclass

from kith.language.questions import Question
from kith.language.roles import Role


@dataclass(frozen=True)
class Unprompted:
    """A place that holds this role tells it by a link of its own, which opens no record.

    ``by`` is the question that says who there says so; ``day``, where it is asked, from which day it is so; and
    ``without`` are the questions that we answer ourselves, such as on which day we were told.
    """

    role: Role
    what: str                          # what it is that they tell, as they choose it
    by: Question
    day: str = ""
    without: tuple[Question, ...] = ()

    @property
    def apart(self) -> frozenset[str]:
        """The questions that are not asked among the others."""
        return frozenset(one.key for one in (self.by, *self.without))
