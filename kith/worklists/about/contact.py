"""The card of safe contact: what stands for a person, who set it and whom to ask, for every page about them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence, safe_contact
from kith.access.finding import Holder, who_now
from kith.access.roles import DUTY_DESK
from kith.engine.safety import Safe
from kith.language.roles import NAMED_NURSE


@dataclass(frozen=True, slots=True)
class Set:
    """One mark; of somebody whom a letter would reach which ways are closed and whom to ask, never whose or why."""

    root: int
    closes: frozenset[str]
    own: bool
    answers: Mapping
    recorded: datetime
    by: Holder


@dataclass(frozen=True, slots=True)
class Card:
    """Every mark that stands for what is sent about one person, and the ways that are closed."""

    closed: frozenset[str]
    sets: tuple[Set, ...]

    @property
    def own(self) -> tuple[Set, ...]:
        """Those said of this very person."""
        return tuple(one for one in self.sets if one.own)


def card(cur: Cursor, subject_id: int, at: datetime) -> Card | None:
    """The card of one person, or nothing where no mark stands."""
    return cards(cur, [subject_id], at).get(subject_id)


def cards(cur: Cursor, subject_ids: Iterable[int], at: datetime) -> dict[int, Card]:
    """The cards of those among these people for whom a mark stands."""
    marked = {one: found for one, found in safe_contact.ask(cur, subject_ids, at).items() if found.marks}
    setters = {(one, _setter(mark)) for one, found in marked.items() for mark in found.marks}
    holders = who_now(cur, setters, at) if setters else {}
    return {one: _card(one, found, holders) for one, found in marked.items()}


def _card(subject_id: int, found: Safe, holders: Mapping) -> Card:
    return Card(found.closed, tuple(
        Set(mark.entry.root, mark.closes, mark.own and not _in_confidence(mark),
            mark.entry.answers if mark.own and not _in_confidence(mark) else {}, mark.entry.recorded,
            holders[subject_id, _setter(mark)]) for mark in found.marks))


def _in_confidence(mark) -> bool:
    return bool(confidence.whose(mark.entry.versions))


def _setter(mark) -> str:
    """Whom to ask; of a service held in confidence nobody hears who there set it."""
    if _in_confidence(mark):
        return NAMED_NURSE.key
    return f"worker:{mark.entry.by}" if mark.entry.by else DUTY_DESK
