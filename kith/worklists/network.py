"""The network around a person: who is there, what they are to each other, and of whom nobody has asked."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from psycopg import Cursor

from kith.access import visibility
from kith.access.staffing import Post
from kith.duties import worlds
from kith.engine.facts import DETAILS, PREGNANCY_ENDED
from kith.engine.matters import gaps
from kith.engine.matters.gaps import Attempt, Father, Role
from kith.engine.world import RELATION, World
from kith.records import subjects
from kith.records.subjects import Subject
from kith.statuses.kin import CHILDREN, PARENTS, SIBLINGS
from kith.worklists.about.ties import COUPLES, DOWNWARDS, Couple, Said, Tie, couples, each_once, homes, in_order, told
from kith.worklists.person import other_name

FORMS = (RELATION, "network_asked", DETAILS, PREGNANCY_ENDED)

# Who is looked at around somebody who is near, by what they are to the person of the page: nobody's friends.
FURTHER = {
    **dict.fromkeys((*PARENTS, "step_parent"), (*COUPLES, "child", "adopted_child", *PARENTS)),
    **dict.fromkeys(SIBLINGS, PARENTS),
    **dict.fromkeys(COUPLES, ("child", "adopted_child")),
    **dict.fromkeys(CHILDREN, PARENTS),
    **dict.fromkeys(("carer", "foster_carer"), COUPLES),
}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the network. ``id`` names them within it; ``key`` is empty for whoever was named and not recognised.

    ``own``: the person of the page. ``hops``: how many relations away. ``opens``: the reader may open their page.
    ``sex`` is female, male, other, unknown or empty.
    """

    id: str
    key: str
    name: str
    sex: str
    born: date | None
    born_precision: str
    expected: date | None
    died: bool
    died_on: date | None
    own: bool
    hops: int
    opens: bool
    subject: Subject | None = None
    over: str = ""   # of a pregnancy: that it ended in a loss, or was a mistake


@dataclass(frozen=True, slots=True)
class Gap:
    """A role in which nobody is recorded: of which child (ids; several who share a missing father), and what is known.

    ``letter`` tells several missing fathers apart: Father A, Father B. ``own``: a gap of the page's own person.
    """

    role: str               # mother, father, partners, siblings, home or carer
    children: tuple[str, ...]
    state: str              # not_asked, not_known, refused or not_safe
    attempts: tuple[Attempt, ...]
    again: date | None
    stale: bool
    letter: str
    own: bool
    key: str                # of the record on which it is asked: that of the first of these children
    names: tuple[str, ...]  # what these children are called


@dataclass(frozen=True, slots=True)
class Missing:
    """What is known of the roles around a child, before anybody asks who may see it; it may be kept, by its stamp."""

    own: str
    roles: tuple[Role, ...] = ()
    fathers: tuple[Father, ...] = ()
    called: Mapping[str, tuple[str, str]] = field(default_factory=dict)   # id -> key and name

    def gaps(self, may_open: Collection[str]) -> tuple[Gap, ...]:
        """The child's own, and each other missing father of half-sisters and half-brothers who may be opened."""
        fathers = [(ids, one.role) for one in self.fathers
                   if (ids := tuple(str(child) for child in one.children if str(child) in {*may_open, self.own}))]
        letters = dict(zip((ids for ids, _ in fathers), "ABCDEFGH", strict=False)) if len(fathers) > 1 else {}
        mine = next((ids for ids, _ in fathers if self.own in ids), (self.own,))
        own = (self._gap(role, *((mine, letters.get(mine, "")) if role.key == "father" else ((self.own,), "")))
               for role in self.roles if role.open)
        return (*own, *(self._gap(role, ids, letters.get(ids, "")) for ids, role in fathers if self.own not in ids))

    def _gap(self, role: Role, children: tuple[str, ...], letter: str) -> Gap:
        known = [self.called[one] for one in children]
        return Gap(role.key, children, role.state, role.attempts, role.again, role.stale, letter,
                   self.own in children, known[0][0], tuple(name for _, name in known))


@dataclass(frozen=True, slots=True)
class Network:
    """Everything that may be drawn of a family for one reader."""

    people: tuple[Person, ...]
    ties: tuple[Tie, ...]
    couples: tuple[Couple, ...]
    homes: tuple[frozenset[str], ...]      # ids of those who live together now
    apart: tuple[tuple[str, str], ...]     # ids of those who must not have contact with each other
    roles: tuple[Role, ...]                # each required role of the page's person, known or not; none of a grown-up
    gaps: tuple[Gap, ...]

    def person(self, key: str) -> Person | None:
        return next((one for one in self.people if one.id == key), None)


def network(cur: Cursor, subject_id: int, at: datetime, worker_id: int, posts: Sequence[Post]) -> Network:
    """The network around one person, for one reader who may open that person's page.

    ``subject_id`` is any record of the person; ``posts`` are the reader's own (`access.staffing.roles_of`).

    Who is in it: everybody to whom a relation of the person stands, parted and ended ones too; of a parent also their
    partners, parents and other children; of a sister or brother also their parents; of a partner their children; of a
    child their other parent; of a carer their partner. A half-sibling found only by way of a parent is followed to
    their other parent too. Ties between any two of these are in it, each once.

    Who is not: a tie is shown only where it is recorded of somebody whose page this reader may open, the person's own
    first of all; whoever is tied by none of these is left out, and leaves no mark. So this shows what the pages of
    those people show, and no more. The gaps are the person's own, and the missing fathers of those half-sisters and
    half-brothers whose pages the reader may open. No address is in it, but `Person.subject` has one: never show that.

    It costs one statement for what was said, one for names and those of `access.visibility.visible`, whatever the
    size of the family; all of them read by index.
    """
    known = _read(cur, subject_id, at)
    opens = visibility.visible(cur, worker_id, known.headers, at, posts=posts) | {known.own}
    return _drawn(known, opens, at)


@dataclass
class Read:
    """What is known around a person, before anybody asks who may see it."""

    own: int
    world: World
    headers: dict[int, Subject]
    said: list[Said]


def _read(cur: Cursor, subject_id: int, at: datetime) -> Read:
    near = worlds.of_forms(cur, [subject_id], FORMS)
    others = {one.other for one in near.versions if one.other is not None}
    headers = subjects.headers(cur, {*near.person.values(), *others})
    person = {**near.person, **{record: one.person_id for record, one in headers.items()}}
    beyond = {one.person_id for one in headers.values()} - headers.keys()
    headers |= subjects.headers(cur, beyond) if beyond else {}
    world = replace(near, person=person)
    people = {whose: headers[whose] for whose in set(person.values())}
    return Read(world.oldest(subject_id), world, people, list(told(world)))


def _drawn(known: Read, opens: Iterable[int], at: datetime) -> Network:
    may_open = {str(one) for one in opens}
    seen = [one for one in known.said if one.told_on in may_open]
    hops = _near(str(known.own), seen)
    shown = [one for one in seen if one.of in hops and one.who in hops]
    ties = each_once(shown)
    apart = tuple((one.of, one.who) for one in ties if one.kind == "no_contact_with" and one.ended is None)
    people = tuple(_person(key, hop, known, may_open, shown) for key, hop in hops.items())
    asked = _missing(known, at)
    blank = asked.gaps(may_open & hops.keys())
    return Network(people, ties, couples(shown), homes(ties), apart, asked.roles, blank)


def _near(own: str, said: Iterable[Said]) -> dict[str, int]:
    """Who is in it, the nearest first, each with how many relations away."""
    around: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in said:
        around[one.of].append((one.who, one.kind))
        around[one.who].append((one.of, DOWNWARDS.get(one.kind, one.kind)))
    hops, siblings = {own: 0}, {other for other, kind in around[own] if kind in SIBLINGS}
    for other, _ in sorted(around[own], key=lambda near: in_order(near[0])):
        hops.setdefault(other, 1)
    for one, kind in around[own]:
        for other, further in sorted(around[one], key=lambda near: in_order(near[0])):
            if further in FURTHER.get(kind, ()):
                hops.setdefault(other, 2)
                siblings |= {other} if kind in PARENTS and further in ("child", "adopted_child") else set()
    for one in sorted(siblings, key=in_order):
        for other, kind in around[one]:
            if kind in PARENTS:
                hops.setdefault(other, hops[one] + 1)
    return hops


def _person(key: str, hops: int, known: Read, may_open: set[str], said: Iterable[Said]) -> Person:
    own = key == str(known.own)
    if not key.isdecimal():
        return Person(key, "", _called(key, said), "", None, "", None, False, None, own, hops, False)
    one = known.headers[int(key)]
    return Person(key, one.key, other_name(one), one.sex, one.born, one.born_precision, one.expected, one.died,
                  one.died_on, own, hops, key in may_open, one, _over(one, known.world))


def _over(one: Subject, world: World) -> str:
    """How the pregnancy ended of somebody who was never born."""
    said = world.standing.get((one.id, "pregnancy_ended"), ()) if one.born is None else ()
    return next((how for entry in said if (how := entry.answers.get("how")) in ("loss", "mistake")), "")


def _called(key: str, said: Iterable[Said]) -> str:
    """The name by which somebody who was not recognised was told of."""
    who = next(one.entry.answers.get("who") for one in said if key in (one.of, one.who))
    named = (who.get("given_name"), who.get("family_name")) if isinstance(who, dict) else ()
    return " ".join(filter(None, named)) or "name not known"


def missing(cur: Cursor, subject_id: int, at: datetime) -> Missing:
    """What is known of each required role around a child; for whoever must not go on with a blank. Two statements."""
    return _missing(_read(cur, subject_id, at), at)


def _missing(known: Read, at: datetime) -> Missing:
    roles = gaps.roles(known.world, known.own, at)
    fathers = gaps.fathers(known.world, known.own, at)
    children = {known.own}.union(*(one.children for one in fathers))
    called = {str(one): (known.headers[one].key, _short(known.headers[one])) for one in children}
    return Missing(str(known.own), roles, fathers, called)


def _short(subject: Subject) -> str:
    return subject.known_as or subject.given_name or other_name(subject)
