"""A duty: one thing owed, by whom, by when, closed by what, and who hears when nothing happens."""
from dataclasses import dataclass
from typing import Any

from kith.language.conditions import Condition
from kith.language.events import Evidence
from kith.language.lengths import Length
from kith.language.pages import OnPage
from kith.language.roles import Role
from kith.language.settings import Setting

HAPPENED, LEARNT = "happened", "learnt"
NOBODY = "nobody"


@dataclass(frozen=True)
class Step:
    """One rung: ``anchor`` is overdue (counted from due), start or before (counted back from due)."""

    anchor: str
    to: Role
    wait: Length | None = None


def when_overdue(to: Role) -> Step:
    return Step("overdue", to)


def overdue_by(wait: Length, to: Role) -> Step:
    return Step("overdue", to, wait)


def after_start(wait: Length, to: Role) -> Step:
    return Step("start", to, wait)


def before_due(wait: Length, to: Role) -> Step:
    return Step("before", to, wait)


@dataclass(frozen=True)
class Escalate:
    """A ladder: the steps in order; the last repeats every ``again``; ``also`` hear each step (the one who waits).

    ``drawn``: it climbs by the steps that the locality draws, and by its own where nobody stands above whoever owes.
    """

    steps: tuple[Step, ...]
    again: Length | None
    also: tuple[Role, ...]
    drawn: Setting | None

    def __init__(self, *steps: Step, again: Length | None = None, also: tuple[Role, ...] = (),
                 drawn: Setting | None = None):
        object.__setattr__(self, "steps", steps)
        object.__setattr__(self, "again", again)
        object.__setattr__(self, "also", also)
        object.__setattr__(self, "drawn", drawn)


@dataclass(frozen=True)
class Tell:
    """Somebody to tell when the duty begins; ``otherwise`` takes the safe route where the channel is closed.

    What is sent to a person or a family ``says`` the same to everybody, and never which service sends it. ``purpose``:
    one of `sharing.PURPOSES`; a family is not told where somebody said no to that, or took it back.
    """

    to: Role
    channel: str = "notice"
    otherwise: Role | None = None
    says: str = ""
    purpose: str = ""


@dataclass(frozen=True)
class Ahead:
    """So long before a day that the causing entry names: a duty of it begins then, and is over with that day.

    ``of``: the questions that name it, of which the first that is answered counts.
    """

    length: Length
    of: tuple[Any, ...]


@dataclass(frozen=True)
class Passing:
    """May be passed on to another team: who chases it there, and who else hears that it went.

    Where so many services have said that it is not theirs, ``decider`` says whose it is, ``within`` this; where
    it came back from a place that knows nobody whose it is, ``hub`` does.
    """

    chase: Escalate
    decider: Role
    hub: Role
    within: Length
    refusals: int = 2
    tells: tuple[Role, ...] = ()


@dataclass(frozen=True)
class After:
    """After another duty of the same cause, only where its answer says this."""

    key: str
    saying: Condition


VISITS, OPENING, SAID, CLASHES, ANSWERED, WHY = "visits", "opening", "said", "clashes", "answered", "why"
PLAN, PASSPORT, ASSESSMENT, APPOINTMENTS, WAYS, SEALED_ONE, SDQS, FAMILY, HISTORY = (
    "plan", "passport", "assessment", "appointments", "ways", "sealed", "sdqs", "family", "history")
BESIDE = {VISITS: "the visits of a year and those of sisters and brothers", OPENING: "which page was opened, and when",
          SAID: "what was said, question by question, for which it is owed",
          CLASHES: "what the meeting is, when and where, and the other meetings at that time",
          ANSWERED: "what answered the duty before it, question by question",
          WHY: "nothing more than why it is owed, and what stands at the head of the page,",
          PLAN: "the way to the plan", PASSPORT: "the way to the health passport",
          ASSESSMENT: "the way to the health assessment", APPOINTMENTS: "the way to the appointments of every service",
          WAYS: "the way to how each service is referred to", SEALED_ONE: "the way to what is sealed",
          FAMILY: "the way to the family", HISTORY: "the way to everything that is recorded",
          SDQS: "the SDQs, with those before,"}
# What is read on a page of its own; {key} is that of whomever it is about.
READ_ON = {PLAN: OnPage("/people/{key}/plan", "Open the plan"),
           PASSPORT: OnPage("/people/{key}/passport", "Open the health passport"),
           ASSESSMENT: OnPage("/people/{key}/history?form=health_narrative", "Open the health assessment"),
           APPOINTMENTS: OnPage("/people/{key}/appointments", "Open the appointments of every service"),
           FAMILY: OnPage("/people/{key}/family", "Open the family"),
           HISTORY: OnPage("/people/{key}/history", "Open everything that is recorded"),
           SEALED_ONE: OnPage("/adoption/{key}", "Open what is sealed"),
           WAYS: OnPage("/how/refer?about={key}", "See how to refer, as each service says it")}
TO_BE_READ = (VISITS, OPENING, SAID, ANSWERED, SDQS, WHY, *READ_ON)   # what somebody can say that they have read


@dataclass(frozen=True)
class Duty:
    """One thing owed. ``level`` is urgent, soon or routine; ``act`` is the verb on its button.

    ``when``: owed only where this holds at the causing entry. ``filled``: answers its form opens with.
    ``after``: another duty of the same cause that is done before this begins.
    ``mends``: what its own service sent came back; its form opens with that, as it was sent.
    ``done_with``: another duty of the same cause whose answer does this one too; or several, with a space between.
    ``shared``: causes that come while it is not answered, or that answer what an earlier one began, share it.
    ``aside_for``: set aside it is owed again after so long at the latest, whatever day the waiver names, or none.
    ``ahead``: owed only before a day that the causing entry names.
    ``over_when``: by what it is over although nobody did it, such as that the meeting was held: it is not done then.
    ``beside``: what its page lays beside the answer, one of `BESIDE`.
    """

    what: str
    owner: Role
    due: Length
    done_when: Evidence
    act: str = "Answer"
    level: str = "soon"
    for_each: Any = None
    after: str | After = ""
    every: Length | None = None
    while_: Any = None
    unless: Any = None
    over_when: Evidence | None = None
    when: Condition | None = None
    ahead: Ahead | None = None
    reopens: bool = False
    escalate: Escalate = Escalate()
    tell: tuple[Tell, ...] = ()
    waived_by: tuple[Role, ...] = ()
    aside_for: Length | None = None
    filled: tuple[tuple[str, str], ...] = ()
    mends: bool = False
    beside: str = ""
    hand_over: str = ""
    done_with: str = ""
    shared: bool = False
    passing: Passing | None = None
    was: str = ""

    @property
    def comes_after(self) -> str:
        """The key of the duty that is done before this begins; empty where it begins with the cause."""
        return self.after.key if isinstance(self.after, After) else self.after
