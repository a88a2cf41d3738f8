"""An invented town in which everything that must stay secret is a word of its own."""

import re
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import timedelta
from io import StringIO
from pathlib import Path

from kith.access import all_teams, staffing
from kith.access.models import Worker
from kith.access.permission import CLINICAL, DESKS, NAMELESS, SEES_ALL
from kith.access.roles import PLACES
from kith.access.visibility import SEE_EVERYONE
from kith.config import commands
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.hl7v2.writing import message
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor
from tests.canaries.words import Book, May, nobody, squeezed
from tests.web.invented import AT, YEAR_AGO

# Whoever may open anybody's page; the others need a reason, and these workers have none.
OPENERS = SEE_EVERYONE & (CLINICAL | DESKS)
MACHINE = "whoever keeps the machine"   # is told names by commands, and nothing that is kept from anybody
INVOLVED = frozenset({"priya", "lena"})


@dataclass
class Person:
    """Somebody of the town."""

    key: str
    known: dict
    what: str = ""
    duties: set[str] = field(default_factory=set)
    may_be_found: bool = False      # where they live is no secret

    @property
    def kind(self) -> str:
        """What they are, whichever of them it is."""
        return re.sub(r" \d+", "", self.what)

    def at(self, address: str) -> bool:
        """Whether an address is of a page about them."""
        return any(one in address for one in (self.key, *self.duties))


@dataclass
class Town:
    """Who lives there, who works there, what is secret, and what the commands said that brought it in."""

    folder: Path
    book: Book = field(default_factory=Book)
    people: list[Person] = field(default_factory=list)
    workers: dict[str, Worker] = field(default_factory=dict)
    printed: list[str] = field(default_factory=list)
    stands: list[str] = field(default_factory=list)     # in the place of sealed records
    post: list[str] = field(default_factory=list)       # what became of the messages that came in
    unsaid: list[str] = field(default_factory=list)     # forms that nobody could say
    each_duty: list[str] = field(default_factory=list)  # one of each thing that is owed, for each kind of person
    said: int = 0

    def staff(self) -> None:
        """One of each role, in a team of their own that is involved with nobody; and those who know these families."""
        for role in PLACES:
            self.worker(role, role, self.team(role, PLACES[role].covers or "health_visiting"))
        for name, role in (("priya", "health_visitor"), ("lena", "adult_mental_health"), ("rosa", "adoption_desk")):
            self.worker(name, role, self.team(f"of-{name}", PLACES[role].covers))

    def team(self, key: str, kind: str):
        return all_teams.add_team(key.replace("_", "-"), f"Team {key}", kind, "Community", phone="01632 960120",
                                 at=YEAR_AGO)

    def worker(self, name: str, role: str, team) -> None:
        self.workers[name] = staffing.add_worker(name, f"Worker {name}", None, f"{name}@kith.example")
        staffing.put_on(self.workers[name], team, role, YEAR_AGO)

    def says(self, about: str, form: str, by: str = "", ago: float = 40, cites: tuple[str, ...] = (), **raw):
        """One form about somebody, so many days ago; by a machine where nobody is named."""
        at = AT - timedelta(days=ago)
        self.said += 1
        said = (Said(form, raw, happened=at.isoformat(), cites=cites),)
        answer = receive(Statement("web" if by else "PAS@RCB", f"said {self.said}", Who(key=about), said, at),
                         self.workers.get(by), at)
        assert answer.outcome == "filed", (form, answer)
        return answer

    def person(self, what: str, born: str = "1990-05-05", ago: float = 60, may: May | None = None, **known) -> Person:
        """Somebody new, under a name and a number that say who they are."""
        may = may or self.named
        known = {"family_name": self.book.word(f"family name of {what}", may), "born": born, "sex": "female",
                 "nhs_number": self.book.number(f"number of {what}", may)} | known
        if "given_name" not in known:
            known["given_name"] = self.book.word(f"first name of {what}", may)
        self.said += 1
        at = AT - timedelta(days=ago)
        who = Who(**{name: known[name] for name in ("nhs_number", "family_name", "given_name", "born")})
        said = (Said("person_details", known, happened=at.isoformat()),)
        key = receive(Statement("PAS@RCB", f"new {self.said}", who, said, at), None, at).subjects[0]
        self.people.append(Person(key, known, what))
        return self.people[-1]

    def named(self, worker: str, address: str) -> bool:
        """A name is for whoever works here, except those who need to meet none."""
        return worker not in NAMELESS and worker in {*self.workers, MACHINE}

    def ties(self, one: Person, kind: str, other: Person, ago: float = 40, **more) -> None:
        self.says(one.key, "relationship", kind=kind, who={"key": other.key}, ago=ago, **more)

    def forget(self, known: set[str], entries: list[int]) -> None:
        """What a form did not take, such as the answer to a question that was not asked, is no secret."""
        with cursor() as cur:
            rows = cur.execute("select answers::text from records_entry where seq = any(%s)", (entries,)).fetchall()
        kept = squeezed("".join(words for (words,) in rows))
        for word in {*self.book.secrets} - known:
            if word not in kept:
                del self.book.secrets[word]

    def involve(self, one: Person, role: str = "health_visitor", name: str = "priya") -> None:
        self.says(one.key, "involvement", role=role, team=f"of-{name}", worker=name, began="2026-05-14")

    def comes(self, one: Person, z: tuple[str, ...], ago: float = 0.1, **visit) -> None:
        """Somebody comes to A&E, as its message tells; `z` are segments of the sender's own."""
        at = AT - timedelta(days=ago)
        self.said += 1
        told = {"number": f"RCB:V{self.said}", "arrived": at.isoformat()} | visit
        text = message("A04", one.known, told, "PAS@RCB", f"A{self.said}", at, z)
        answer = receive(statement(parse(text)), None, at)
        self.post += [answer.outcome]

    def segments(self, what: str, may: May | None = None) -> tuple[str, ...]:
        """A note, an observation and a segment of the sender's own, each with a word that no form asks for."""
        shapes = ("NTE|1||Neighbour says {}", "OBX|1|TX|1^Note||Saw {} there||||||F", "ZVS|1|{}^x")
        return tuple(shape.format(self.book.word(f"{shape[:3]} of {what}", may or nobody)) for shape in shapes)

    def find_duties(self) -> None:
        """Which duties are whose, for the pages that are about them; and one of each that the first of a kind has."""
        with cursor() as cur:
            rows = cur.execute("select s.key, d.id, d.pathway, d.duty, d.state from duties_duty d "
                               "join records_subject s on s.id = d.subject_id order by d.id").fetchall()
        kinds = {one.key: one.kind for one in self.people}
        self.each_duty = [*{(kinds.get(key), *what): duty for key, duty, *what in reversed(rows)}.values()]
        for one in self.people:
            one.duties = {duty for key, duty, *_ in rows if key == one.key}

    def alike(self) -> set[str]:
        """The keys of everybody of whose kind one came before them, and of what is owed but the first for each kind."""
        first = self.first_of_each_kind()
        owed = {next((duty for duty in self.each_duty if duty in one.duties), "") for one in first}
        every = {key for one in self.people for key in (one.key, *one.duties)} | {*self.each_duty}
        return every - {one.key for one in first} - owed

    def first_of_each_kind(self) -> list[Person]:
        return [*{one.kind: one for one in reversed(self.people)}.values()]


def said(*words: object) -> str:
    """What a command prints, on both ways."""
    printed = StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        commands.main([str(word) for word in words])
    return printed.getvalue()


def opening(one: Callable[[], Person] | Person, also: frozenset[str] = frozenset()) -> May:
    """On the pages about somebody, for whoever may open those."""
    return lambda worker, address: worker in OPENERS | INVOLVED | also and one.at(address)


def confided(worker: str, address: str) -> bool:
    """What lena wrote in confidence, or those who answer for all of it read."""
    return worker == "lena" or worker in SEES_ALL
