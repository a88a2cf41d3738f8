"""What is asked of an entry before it is kept: declared on its form in one line each, and meant by the pipe."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.conditions import Condition
from kith.language.questions import Question
from kith.language.settings import Setting


@dataclass(frozen=True)
class AsksSomebody:
    """A colleague by name, or a service, is asked to act: whoever is meant is found, and whoever is not around the
    person is questioned, until ``unless`` says why it is for them.
    """

    how: Question       # how they are named: by their name ("worker"), or by what they do ("service")
    worker: Question
    service: Question
    unless: Question

    says: ClassVar[str] = ("Whoever is asked by name must work here, and where they are not involved with the person "
                           "it asks why them.")


@dataclass(frozen=True)
class SaidPlainly:
    """What is vague about an action is said once before it is kept; ``unless`` says why it is left so."""

    when: Condition
    what: Question
    whose: AsksSomebody
    by: Question
    measure: Question
    unless: Question

    says: ClassVar[str] = "What is vague about it is said once before it is kept, and a reason keeps it."


@dataclass(frozen=True)
class EasyToRead:
    """What we tell a young person is held against how hard it is to read; ``unless`` says why it is left so."""

    words: tuple[Question, ...]
    unless: Question

    says: ClassVar[str] = "What is hard to read for a child of nine to eleven is said once, and a reason keeps it."


@dataclass(frozen=True)
class NoSilence:
    """Where the row that is answered says so, “they did not tell us” is no answer, and ``agreed`` must be named where
    the last of the texts is given.
    """

    row: str                      # the column of that row which says so, by yes
    texts: tuple[Question, ...]
    agreed: Question

    says: ClassVar[str] = "That the person did not tell us is no answer to what two or more know."


@dataclass(frozen=True)
class NeededThere:
    """Where what it answers says yes to this, these questions are answered too, which else are optional."""

    where: str                    # the question of the entry that began what is answered
    questions: tuple[Question, ...]

    says: ClassVar[str] = "Where there is something to compare, how it compares is said too."


@dataclass(frozen=True)
class WithoutNames:
    """Words that anybody who works here may read name neither whom the entry is about nor anybody around them."""

    words: Question

    says: ClassVar[str] = "Words that everybody may read name nobody of the family, and nobody who took part."


@dataclass(frozen=True)
class WhoseRecord:
    """What is on a record of its own is on nobody’s: to say there that it is about whose record this is says nothing.
    """

    asks: Question
    here: str           # the answer that says that it is about whoever's record this is

    says: ClassVar[str] = "On a record of its own, “whoever’s record this is” is no answer to whom it is about."


@dataclass(frozen=True)
class NamesWhatIsOpen:
    """Whatever a pathway still owes about them has a row of its own: nothing open falls between two plans."""

    pathway: str
    whether: Question   # whether anything is open, which is then no matter of opinion
    rows: Question

    says: ClassVar[str] = "Each action that is still open has a row that says what becomes of it."


@dataclass(frozen=True)
class BySomebodyElse:
    """It decides on what was said by somebody else: never on one's own word, and never on nothing.

    ``wrote``: other forms of the same happening whose writers do not decide either.
    """

    decides: Question
    wrote: tuple[str, ...] = ()

    says: ClassVar[str] = "Whoever said what it decides on does not decide; and it decides on nothing that nobody said."


@dataclass(frozen=True)
class DeclaredHere:
    """What is named is declared here, under this title or key: a form, a pathway or a setting.

    ``kind``: which of these, or the question that says it; another answer to it asks for nothing.
    """

    kind: Question | str
    which: Question

    says: ClassVar[str] = "A form, a pathway or a setting that it names must be declared, and is kept by its key."


@dataclass(frozen=True)
class FoundBefore:
    """A row may name an earlier row of the same form by its number: its entry’s, a full stop, and its place in it."""

    rows: Question
    column: str

    says: ClassVar[str] = "An earlier row that it names by a number must be there."


@dataclass(frozen=True)
class HeldAgainstRecord:
    """“There is none” beside a record that names one is said before it is kept; ``unless`` says why it is so."""

    asked: tuple[Question, ...]   # each by the key of whoever is around the person
    none: str                     # the answer that says that there is none
    unless: Question

    says: ClassVar[str] = "That there is nobody to ask is held against who is on the record, and a reason keeps it."


@dataclass(frozen=True)
class WithinDays:
    """The day that it names comes, and comes no later than so many days after what it says happened."""

    day: Question
    most: Setting | int

    says: ClassVar[str] = "The day that it names comes soon: at most so many days after what it says."


RETURNED = {"returned": "It is returned for mending"}


@dataclass(frozen=True)
class ReadAgainstTool:
    """Its yes-or-no questions are a tool, a point for each yes: with too few it is returned, and with all it is not."""

    decides: Question   # "approved" or "returned"
    least: Setting

    says: ClassVar[str] = "With too few points it is returned, with what is to be mended; with all of them it is not."


@dataclass(frozen=True)
class SaidWithItsDay:
    """A fact that is copied without its day helps nobody: without one it is said once, and ``unless`` keeps it."""

    what: Question
    unless: Question

    says: ClassVar[str] = "What is told as seen has its day, and a reason keeps what has none."


@dataclass(frozen=True)
class StandsAtStep:
    """Somebody stands at the step that it names, for whose decision it is, as the locality draws the steps."""

    step: Question
    whose: Question
    drawn: Setting

    says: ClassVar[str] = "Somebody must stand at the step that it names, as the steps are drawn here."
