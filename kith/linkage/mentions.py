"""Where others' records still name a child whose record is sealed: read anew each time, and kept nowhere."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from psycopg import Cursor

from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.records import network, reading, sealed, subjects
from kith.records.names import fold, known
from kith.records.subjects import Subject

HOPS = 2  # the family, and whoever lives with them


@dataclass(frozen=True, slots=True)
class Mention:
    """An entry on somebody else's record that names the child."""

    subject: Subject
    standing: Standing


def of(cur: Cursor, sealed_id: int) -> list[Mention]:
    """Everything that stands on the records of those around the child and names them, newest first."""
    was = sealed.headers(cur, [sealed_id]).get(sealed_id, [])
    around = _around(cur, sealed_id, {one.id for one in was})
    names = _Names(was, around.values())
    said = fold_all(Version(*row) for row in reading.versions(cur, around))
    found = [Mention(around[one.subject], one) for one in said if names.stand_in(one)]
    return sorted(found, key=lambda one: one.standing.moment, reverse=True)


def _around(cur: Cursor, sealed_id: int, own: set[int]) -> dict[int, Subject]:
    """The people whom the sealed entries tie to the child, and those around them."""
    said = [Version(*row) for row in sealed.said(cur, sealed_id)]
    family = {person for one in said if one.other for person in (one.subject, one.other)} - own
    near = family.union(*network.relations(cur, family, HOPS - 1))
    return {one.id: one for one in subjects.headers(cur, near).values() if one.kind == "person"}


class _Names:
    """By what a text names the child: Kith's own key, the NHS number, the whole name, or a first name that nobody else
    around them has and that is written as a name.
    """

    def __init__(self, was: Iterable[Subject], around: Iterable[Subject]):
        was = list(was)
        self.marks = {mark for one in was for mark in (one.key, one.nhs_number) if mark}
        self.given = set(_firsts(was))
        self.family = {word for one in was for word in known(one.family_name)}
        alone = self.given - set(_firsts(around))
        written = "|".join(re.escape(name) for name in sorted(_written(was, alone)))
        self.alone = re.compile(rf"\b(?:{written})\b") if written else None

    def stand_in(self, one: Standing) -> bool:
        """Whether what stands names the child."""
        text = "\n".join(_texts(one.answers))
        words = set(fold(text))
        return (
            not self.marks.isdisjoint(words)
            or any(mark in re.sub(r"(?<=\d)[ -](?=\d)", "", text) for mark in self.marks if mark.isdigit())
            or not (self.given.isdisjoint(words) or self.family.isdisjoint(words))
            or bool(self.alone and self.alone.search(text))
        )


def _firsts(people: Iterable[Subject]) -> Iterator[str]:
    for one in people:
        for name in (one.given_name, one.known_as):
            # "Baby of Ania" is called by nobody's first name yet.
            yield from known(" ".join(fold(name)[:1]))


def _written(was: Iterable[Subject], alone: set[str]) -> Iterator[str]:
    """Each such name as people write it: a first name may be a word too, and then small letters mean the word."""
    for one in was:
        for name in f"{one.given_name} {one.known_as}".split():
            if not alone.isdisjoint(fold(name)):
                yield from (name, name.capitalize(), name.upper())


def _texts(answer: object) -> Iterator[str]:
    if isinstance(answer, str):
        yield answer
    elif isinstance(answer, dict):
        for part in answer.values():
            yield from _texts(part)
    elif isinstance(answer, list):
        for part in answer:
            yield from _texts(part)
