"""A form says what can be known: a class of questions whose attribute names are the keys."""
import re
from functools import reduce
from operator import or_
from typing import ClassVar

from kith.language.asking import AskedWith, ReachesEach
from kith.language.beforehand import Beforehand
from kith.language.capacity import NoCapacity
from kith.language.conditions import Condition, all_of, any_of
from kith.language.events import Event, Evidence, Where
from kith.language.pages import OnPage
from kith.language.questions import Question
from kith.language.rights import ByConsent, InLaw
from kith.language.roles import Role
from kith.language.telephone import ByTelephone
from kith.language.unprompted import Unprompted

LABELS = ORDINARY, SENSITIVE, SEALED = ("ordinary", "sensitive", "sealed")


def key_of(class_name: str) -> str:
    """EdAttendance -> ed_attendance."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", class_name).lower()


def joined(conditions: tuple[Condition, ...]) -> Condition | None:
    return all_of(conditions) if conditions else None


class Form:
    """Subclass it with questions; the first sentence of the docstring is what the form is for."""

    title: ClassVar[str] = ""
    service: ClassVar[str] = ""            # whose entry it reads as in the chronology; empty: the recorder's own
    about: ClassVar[str] = "person"        # person, team, feed, post, pair, notice or sealed
    stands_alone: ClassVar[str] = ""       # of a person, before anybody's record is there: the title of its own record
    acts_as: ClassVar[str] = ""            # one of `acts.ACTS`: it is done to a duty
    read_by: ClassVar[tuple] = ()          # roles that read what of it is sensitive, whoever said it; nothing sealed
    important: ClassVar[bool | Condition] = False
    label: ClassVar[str] = ORDINARY        # ordinary, sensitive or sealed
    recorded_by: ClassVar[tuple] = ()      # roles that may record it; empty: every clinical worker
    by_people: ClassVar[bool] = True       # listed under Record; else it is written only where something asks for it,
    led_to_by: ClassVar[tuple[str, ...]] = ()    # or where a page, by its name, leads to it
    written_on: ClassVar[tuple[str, ...]] = ()   # or where a page of its own, by its name, writes it
    comes_as: ClassVar[tuple[str, ...]] = ()     # or where it comes in by another of `ways.WAYS`, such as a message
    of_a_contact: ClassVar[bool] = False   # somebody met them, or tried: what a plan waits for is shown to the writer
    of_a_reading: ClassVar[bool] = False   # it says that somebody read, heard or weighed what others said or did
    reader: ClassVar[str] = ""             # who read it, where whoever sent it may say so for them: a question
    planned_for: ClassVar[str] = ""        # where its cause says when it was to be: its page begins with what that says
    points_to: ClassVar[str] = ""          # of the program's word about another entry of the same happening: its form
    liaises: ClassVar[bool] = False        # one service spoke of somebody with another: counted beside escalations
    line: ClassVar[str] = ""               # one sentence in the chronology, {question} for an answer's words
    save: ClassVar[str] = "Save"           # what the button says
    asks_when: ClassVar[str] = "When did this happen?"   # as a page asks it, to be told from other times in it
    as_written: ClassVar[bool] = False     # it happens by being written; when it did is asked only to mend it
    signs_when: ClassVar[tuple[str, ...]] = ()   # pathways of which nothing else may be owed when this is signed
    signs_whole: ClassVar[bool] = False    # whatever of these is owed for the person, and not for this entry alone
    signs_because: ClassVar[str] = ""      # the question that says why it is signed all the same
    carries: ClassVar[tuple] = ()          # what must reach a plan: rows, each of which is a need, or a Need
    carries_for: ClassVar[Condition | None] = None   # of whom they are needs: a test of the age; None: of anybody
    no_silence: ClassVar[bool] = False     # each answer of its choices begins something, or says why nothing follows
    gates: ClassVar[tuple] = ()            # what is asked of it before it is kept: words of `language.gates`
    row_says: ClassVar[str] = ""           # of what is owed row by row: one row in words, {column} for its answer
    no_capacity: ClassVar[NoCapacity | None] = None   # where it says that something was not done for want of it
    involves: ClassVar[Role | None] = None   # the service that is involved by it, without having to be told
    asked_with: ClassVar[AskedWith | None] = None   # by which booking it is sent by itself, to whom, and what it asks
    reaches: ClassVar[ReachesEach | None] = None   # of a finding: who was found has on their record what was told
    by_telephone: ClassVar[ByTelephone | None] = None   # whom to telephone, for whoever hears of it or takes its steps
    unprompted: ClassVar[Unprompted | None] = None     # a place without users may tell it although nobody asked
    kept_there: ClassVar[bool] = False     # said in a service held in confidence, what is owed for it is sealed too
    weighs: ClassVar[bool] = False         # what others know since the last one is answered before it is signed
    said_by: ClassVar[str] = ""            # the question that says who said it, of what somebody outside told
    for_whoever_weighs: ClassVar[Condition | None] = None   # where this holds, whoever weighs may read what it tells
    blanks_because: ClassVar[str] = ""     # the question that says why it leaves while nobody was asked of a role
    another_because: ClassVar[str] = ""    # the question that says why another is sent while the first is not decided
    gaps_because: ClassVar[str] = ""       # the question that says why it leaves without an answer that is wanted
    completes: ClassVar[str] = ""          # the form of whose wanted questions this one asks what was left out
    opens_to: ClassVar[str] = ""           # of a sealed form: the question that says which roles are told of it
    opens: ClassVar[tuple[str, ...]] = ()  # and all that they are told: these answers
    by_right: ClassVar[ByConsent | InLaw | None] = None   # of what gives something to somebody: by what right
    each_child: ClassVar[tuple[Question, ...]] = ()   # written once for sisters and brothers: these of each by itself
    answered_on: ClassVar[OnPage | None] = None   # the page of its own where what is owed with it is answered
    beforehand: ClassVar[Beforehand | None] = None   # what of it the parents read before it is sent
    in_copies: ClassVar[str] = ""          # one of `pages.COPIES`: in whose copy of a record it may stand
    monthly: ClassVar[int] = 0             # the program counts it for each month; missed after so many days of the next
    once_for: ClassVar[str] = ""           # "sender": one root a sender; "other": one a related person and kind;
                                           # "subject": one and no more; "cited": one a duty that it answers
    was: ClassVar[str] = ""
    questions: ClassVar[dict[str, Question]] = {}
    key: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        if cls.__mro__[1] is not Form:
            raise TypeError(f"{cls.__name__}: a form may not inherit from another form.")
        cls.key = key_of(cls.__name__)
        cls.questions = {key: value for key, value in vars(cls).items() if isinstance(value, Question)}
        for key, question in cls.questions.items():
            if hasattr(Form, key) and not key.startswith("_"):
                raise TypeError(f"{cls.__name__}.{key}: no question may be called like a word every form has.")
            question.named(cls.key, key)

    @classmethod
    def where(cls, *conditions: Condition) -> Where:
        """Entries of this form whose answers meet all the conditions."""
        return Where(form=cls.key, condition=joined(conditions))

    @classmethod
    def wanted(cls) -> tuple[Question, ...]:
        """What a reader needs, and may be sent without: never a reason to refuse, and never a gap that nobody saw."""
        return tuple(one for one in cls.questions.values() if one.wanted)

    @classmethod
    def with_gaps(cls) -> Event:
        """It left without something that is wanted, and without a word of why."""
        always = [one.lacking for one in cls.wanted() if one.when is None]
        gaps = [*([any_of(always)] if always else []), *(one.lacking for one in cls.wanted() if one.when is not None)]
        why = [cls.questions[cls.gaps_because].not_worded] if cls.gaps_because else []
        return reduce(or_, (cls.where(gap, *why) for gap in gaps))

    @classmethod
    def answers(cls, *conditions: Condition) -> Evidence:
        """An entry of this form that cites the very duty."""
        return Evidence(cls.key, "answers", joined(conditions))

    @classmethod
    def follows(cls, *conditions: Condition) -> Evidence:
        """Any entry of this form that happened after the duty began."""
        return Evidence(cls.key, "follows", joined(conditions))

    @classmethod
    def of_the_same(cls, *conditions: Condition) -> Evidence:
        """Any entry of this form that answers something owed for the very happening for which the duty is owed."""
        return Evidence(cls.key, "of the same", joined(conditions))
