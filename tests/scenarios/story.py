"""Little stories without a database: people and their records say things, and then it is asked what is owed."""
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from kith.engine.calendar import local
from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.engine.phrasing.saying import because, clock
from kith.engine.reckoning import STANDING_STATES, Owed, reckon
from kith.engine.standing import Version
from kith.engine.values import Values
from kith.engine.world import Telling, World
from kith.language import Duty, Form, Pathway, Role
from tests.scenarios.when import ENGLAND, ago, moment

NOON = timedelta(hours=12)


@dataclass
class Story:
    """Everything said so far, in the order it was said."""

    versions: list[Version] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)
    joined: dict[int, int] = field(default_factory=dict)
    settings: dict = field(default_factory=dict)
    hours: dict = field(default_factory=dict)
    called: dict = field(default_factory=dict)
    people: int = 0

    def known(self, at: datetime) -> World:
        """The world as it was known then."""
        versions = [one for one in self.versions if one.recorded <= at]
        tellings = tuple(one for one in self.tellings if one.at <= at)
        return World(versions, self.joined, tellings, ENGLAND, Values(self.settings), self.hours,
                     self.called)


told = Story()


def begin() -> None:
    """A new story; the conftest of this folder begins one before each test."""
    told.__init__()


def person(name: str = "Mia", born: str = "", expected: str = "", **details) -> "Record":
    """Somebody with a record; ``born`` is said as "9 weeks ago" or as an ISO date, or is not known."""
    one = Record(name)
    dates = {key: ago(said).isoformat() if said.endswith("ago") else said
             for key, said in (("born", born), ("expected", expected)) if said}
    one.says(FORMS["person_details"], known="Thu 1 Jan 00:00", occasion="details:PAS", given_name=name, **dates,
             **details)
    return one


def team(kind: str, since: str) -> "Record":
    """A team that opened for work."""
    one = Record(f"The {kind} team")
    one.says(FORMS["team_opened"], since, kind=kind)
    return one


def works(team: str, since: str, **hours) -> None:
    """From a day on a team of this key keeps hours of its own."""
    told.hours[team] = (*told.hours.get(team, ()), (moment(since)[0], replace(ENGLAND, **hours)))


class Record:
    """A record in the story: a person, or a team, a feed, a piece of post."""

    def __init__(self, name: str = ""):
        told.people += 1
        self.name, self.id = name, told.people

    def says(self, form: type[Form], when: str = "", known: str = "", by: int | None = 1,
             role: Role | str | None = None, answers=(), other: "Record | None" = None, occasion: str = "",
             **raw) -> "Entry":
        """An entry on this record. ``known``: when it was recorded, if later than it happened.

        ``role``: in which it is said; as a key it is the answer to the form's own question of that name.
        """
        if isinstance(role, str):
            raw, role = raw | {"role": role}, None
        cited = [list(one.one.cite) for one in (answers if isinstance(answers, (list, tuple)) else [answers])]
        seq = len(told.versions) + 1
        one = Entry(self, form, seq, occasion or f"happening {seq}")
        one.add("whole", when, known, raw, by=by, role=role.key if role else "", citations=cited,
                other=other.id if other else None)
        return one

    def has_worker(self, kind: str, since: str, known: str = "", **raw) -> "Entry":
        """A service takes part in their care, in this role."""
        one = Entry(self, FORMS["involvement"], len(told.versions) + 1, f"{kind}:{raw.get('team', 'team')}")
        one.add("whole", since, known, {"role": kind, "team": "team"} | raw, by=1)
        return one

    def is_whose(self, kind: str, other: "Record", known: str = "Thu 1 Jan 00:00", **raw) -> "Entry":
        """Says what the other person is to this one."""
        return self.says(FORMS["relationship"], known=known, other=other, kind=kind, who={"key": str(other.id)}, **raw)

    def same_as(self, other: "Record") -> None:
        """Two records turn out to be one person."""
        first = min(self.id, other.id)
        told.joined |= {self.id: first, other.id: first}


@dataclass
class Entry:
    """One entry of a record, with its later versions."""

    record: Record
    form: type[Form]
    root: int
    occasion: str

    def add(self, how: str, when: str, known: str, raw: dict, **rest) -> None:
        filled = fill(self.form, {} if how == "strike" else raw, whole=how == "whole")
        assert how == "strike" or not filled.problems, f"The story does not fill {self.form.key}: {filled.problems}"
        happened, precision = moment(when) if when else (None, "unknown")
        recorded = moment(known)[0] if known else happened + (NOON if precision != "moment" else timedelta())
        told.versions.append(Version(
            self.record.id, len(told.versions) + 1, self.root, self.form.key, self.occasion, how, happened, precision,
            recorded, recorded, recorded, answers=filled.answers, **rest))

    def updated(self, known: str, when: str = "", **raw) -> "Entry":
        """A machine's later message: only what it carries changes."""
        self.add("part", when, known, raw)
        return self

    def corrected(self, known: str, when: str = "", **raw) -> "Entry":
        """A person says all of it again."""
        self.add("whole", when, known, raw)
        return self

    def struck_out(self, known: str) -> "Entry":
        """It never happened."""
        self.add("strike", "", known, {})
        return self


def pathway_of(duty: Duty) -> type[Pathway]:
    return next(one for one in Pathway.__subclasses__() if duty in (*one.duties.values(), one.read_history))


def all_owed(record: Record, duty: Duty, at: str, also_gone: bool = False) -> list["Asked"]:
    """Every such duty about this record, as it was known then."""
    pathway, when = pathway_of(duty), moment(at)[0]
    found = reckon(pathway, record.id, told.known(when), when).owed
    return [Asked(one, record, when) for one in found
            if one.duty is duty and (also_gone or one.state != "no longer owed")]


def owed(record: Record, duty: Duty, at: str, row: str = "") -> "Asked":
    """The one such duty about this record."""
    found = [one for one in all_owed(record, duty, at, also_gone=True) if not row or one.one.cite.row == row]
    assert len(found) == 1, f"{len(found)} duties like “{duty.what}” at {at}, not one: {[one.one for one in found]}"
    return found[0]


def nothing_owed(record: Record, duty: Duty, at: str) -> None:
    found = all_owed(record, duty, at)
    assert not found, f"Nobody should owe “{duty.what}” at {at}: {found[0].sentence}"


@dataclass
class Asked:
    """One duty as it stood when it was asked for."""

    one: Owed
    record: Record
    at: datetime

    @property
    def sentence(self) -> str:
        return because(self.one.reasons, self.record.name, self.at, kept=True)

    def is_(self, state: str, by: Role | None = None, until: str = "", why: str = "", **marks) -> "Asked":
        """It is in this state, and these too are so."""
        assert self.one.state == state, f"{self.one.state}, not {state} (due {self.due}): {self.sentence}"
        assert by is None or self.one.role == by, f"{self.one.role} owes it, not {by}"
        assert not until or self.one.due == moment(until)[0], f"due {self.due}, not {until}"
        assert not why or self.sentence == why, self.sentence
        assert not marks or self.one.marks == marks, self.one.marks
        return self

    def tells(self, step: int | None, to: Role | None = None, passed: tuple[int, ...] = ()) -> "Asked":
        """This step of the ladder must be told now."""
        climb = self.one.climb
        assert (climb.tell, climb.passed) == (step, passed), climb
        assert to is None or climb.tell_role == to, climb
        return self

    def is_told(self, when: str = "") -> "Asked":
        """What must be told is told, then or at once."""
        at = moment(when)[0] if when else self.at
        if self.one.climb.tell is not None:
            told.tellings.append(Telling(self.one.cite, self.one.climb.tell, self.one.reopening, at))
        return self

    @property
    def stands(self) -> bool:
        return self.one.state in STANDING_STATES

    @property
    def due(self) -> str:
        return f"{clock(self.one.due, self.at)} ({local(self.one.due):%Z})" if self.one.due else "never"
