"""What is known of the roles around a child, before anybody asks who may see it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from psycopg import Cursor

from kith.engine.matters import gaps
from kith.engine.matters.gaps import Father, Role
from kith.records.subjects import Subject
from kith.worklists.network.known import Read, read
from kith.worklists.network.people import Gap
from kith.worklists.person import other_name


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


def roles_around(cur: Cursor, subject_id: int, at: datetime) -> Missing:
    """What is known of each required role around a child; for whoever must not go on with a blank. Two statements."""
    return found(read(cur, subject_id, at), at)


def found(known: Read, at: datetime) -> Missing:
    roles = gaps.roles(known.world, known.own, at)
    fathers = gaps.fathers(known.world, known.own, at)
    children = {known.own}.union(*(one.children for one in fathers))
    called = {str(one): (known.headers[one].key, _short(known.headers[one])) for one in children}
    return Missing(str(known.own), roles, fathers, called)


def _short(subject: Subject) -> str:
    return subject.known_as or subject.given_name or other_name(subject)
