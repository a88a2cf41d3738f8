"""Reading the world some people's duties are reckoned from: a fixed number of queries, however many people."""
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import NamedTuple

from psycopg import Cursor

from kith.duties.settings import calendar, values
from kith.engine import catalogue
from kith.engine.citing import Citation
from kith.engine.standing import Version
from kith.engine.world import Telling, World
from kith.records import reading

TOLD = """
select t.citation, t.step, t.reopening, t.told_at from duties_telling t
join records_together same on same.other_id = t.record_id where same.subject_id = any(%s::bigint[])
"""
STORED = """
select asked.person_id, again.look_at, d.id, d.print, d.open, d.pathway
from (select distinct person_id from records_subject where id = any(%s::bigint[])) asked
left join duties_look_again again using (person_id) left join duties_duty d using (person_id)
"""


class Stored(NamedTuple):
    """What the projection holds of one duty."""

    person: int
    print: str
    open: bool
    pathway: str


@dataclass
class Known:
    """What was read about some people before anything is added: ``own`` are their records, joined ones too."""

    own: set[int] = field(default_factory=set)
    person: dict[int, int] = field(default_factory=dict)
    versions: list[Version] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)
    stored: dict[str, Stored] = field(default_factory=dict)
    look_at: dict[int, datetime] = field(default_factory=dict)

    @property
    def persons(self) -> list[int]:
        """Whose duties are to be reckoned."""
        return sorted({self.person[record] for record in self.own})

    def world(self) -> World:
        """As it is known now. One visit told on two records of one person is one visit, as long as they are joined."""
        joined = len(self.person) > len(set(self.person.values()))
        return World(list(_as_one(self.versions, self.person)) if joined else self.versions, self.person,
                     tuple(self.tellings), calendar(), values())

    def forms_of(self, person: int) -> set[str]:
        """Which forms were ever said of this person, those struck out included."""
        return {version.form for version in self.versions if self.person.get(version.subject) == person}


def read(cur: Cursor, records: Iterable[int], also: Iterable[str] = ()) -> Known:
    """What is known about the people of these records, with these forms beside those that pathways read."""
    ids, known = list(records), Known()
    said = reading.around(cur, ids, catalogue.forms_read().union(also), _read_of_relatives())
    elsewhere, told, stored = reading.acting(cur, ids), cur.ask(TOLD, (ids,)), cur.ask(STORED, (ids,))
    for record, person, own, *version in said.fetchall():
        known.person[record] = person
        if own:
            known.own.add(record)
        if version[0] is not None:
            known.versions.append(Version(*version))
    known.versions = _once(known.versions, elsewhere.fetchall())
    known.tellings = [Telling(Citation.read(citation), *when) for citation, *when in told.fetchall()]
    for person, look_at, key, *row in stored.fetchall():
        if look_at:
            known.look_at[person] = look_at
        if key:
            known.stored[key] = Stored(person, *row)
    return known


@cache
def _read_of_relatives() -> frozenset[str]:
    """What a relative's record can change for somebody: far less than their own can."""
    return frozenset(one.form for pathway in catalogue.PATHWAYS.values() for one in catalogue.readings(pathway)
                     if one.relations) | {catalogue.RELATION}


def _once(versions: list[Version], elsewhere: list[tuple]) -> list[Version]:
    """An act filed on another record of the same household would otherwise be read twice."""
    if not elsewhere:
        return versions
    acts = {row[1]: Version(*row) for row in elsewhere}
    return sorted((acts | {version.seq: version for version in versions}).values(), key=lambda version: version.seq)


def _as_one(versions: Iterable[Version], person: dict[int, int]) -> Iterable[Version]:
    roots: dict[tuple, int] = {}
    for version in versions:
        name = person.get(version.subject, version.subject), version.form, version.occasion
        root = roots.setdefault(name, version.root)
        yield version if version.root == root else version._replace(root=root)
