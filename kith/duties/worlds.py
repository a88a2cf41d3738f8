"""Reading the world some people's duties are reckoned from: a fixed number of queries, however many people."""
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import NamedTuple

from psycopg import Cursor

from kith.duties.settings import calendar, hours, values
from kith.engine.catalogue import PATHWAYS
from kith.engine.citing import Citation
from kith.engine.listening import listeners, reads
from kith.engine.standing import Version
from kith.engine.world import RELATION, Telling, World
from kith.records import locking, network

# The next places in the order of recording; and of each of them when they are to be looked at again, what the
# projection holds of them, and what was told about them; and what the teams around them are called.
HELD = f"""
select jsonb_build_object('drawn', {locking.NEXT}, 'held', jsonb_agg(jsonb_build_array(person_id, again.look_at, (
    select jsonb_agg(jsonb_build_array(d.id, d.person_id, d.print, d.open, d.pathway,
        d.not_reckoned_since is not null)) from duties_duty d where d.person_id = asked.person_id
), (
    select jsonb_agg(jsonb_build_array(t.citation, t.step, t.reopening, t.told_at))
    from records_subject record join duties_telling t on t.record_id = record.id
    where record.person_id = asked.person_id
))), 'called', (
    select jsonb_object_agg(t.key, t.name) from access_team t where t.id in (
        select i.team_id from access_involvement i where i.subject_id = any(%(records)s::bigint[]))
)) from (select distinct person_id from records_subject where id = any(%(records)s::bigint[])) asked
left join duties_look_again again using (person_id)
"""


class Stored(NamedTuple):
    """What the projection holds of one duty; ``failed``: its pathway could not be reckoned when it last was."""

    person: int
    print: str
    open: bool
    pathway: str
    failed: bool


@dataclass
class Known:
    """What was read about some people before anything is added: ``own`` are their records, joined ones too."""

    own: set[int] = field(default_factory=set)
    person: dict[int, int] = field(default_factory=dict)
    versions: list[Version] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)
    stored: dict[str, Stored] = field(default_factory=dict)
    look_at: dict[int, datetime] = field(default_factory=dict)
    drawn: list[int] = field(default_factory=list)
    called: dict[str, str] = field(default_factory=dict)

    @property
    def persons(self) -> list[int]:
        """Whose duties are to be reckoned."""
        return sorted({self.person[record] for record in self.own})

    @property
    def joined(self) -> bool:
        """Has anybody around more than one record?"""
        return len(self.person) > len(set(self.person.values()))

    def world(self) -> World:
        """As it is known now. One visit told on two records of one person is one visit, as long as they are joined."""
        return World(list(_as_one(self.versions, self.person)) if self.joined else self.versions, self.person,
                     tuple(self.tellings), calendar(), values(), hours(), self.called)


def read(cur: Cursor, records: Iterable[int], also: Iterable[str] = (), draw: int = 0) -> Known:
    """What is known about the people of these records, with these forms beside those that pathways read.

    ``draw``: so many places in the order of recording for what is to be added; the records are held.
    """
    ids, known = list(records), Known()
    around, acted, told = network.around(cur, ids, listeners.forms_read().union(also), _read_of_relatives(), HELD,
                                         many=draw)
    for row in around:
        _place(known, *row)
    if acted:
        known.versions = _once(known.versions, network.cited(cur, ids))
    known.drawn, known.called = told["drawn"], told["called"] or {}
    for row in told["held"] or ():
        _hold(known, *row)
    return known


def of_forms(cur: Cursor, records: Iterable[int], forms: Iterable[str]) -> World:
    """The world around some people as far as these forms tell of it, without what is owed: one statement."""
    person, versions = {}, []
    around, _, _ = network.around(cur, records, forms, forms)
    for record, whose, _, version in around:
        person[record] = whose
        versions += [Version(*version).today] if version[0] is not None else []
    return World(versions, person, (), calendar(), values(), hours())


def _place(known: Known, record: int, person: int, own: bool, version: tuple) -> None:
    known.person[record] = person
    if own:
        known.own.add(record)
    if version[0] is not None:
        known.versions.append(Version._make(version).today)


def _hold(known: Known, person: int, look_at: str | None, stored: list | None, told: list | None) -> None:
    if look_at:
        known.look_at[person] = datetime.fromisoformat(look_at)
    known.stored |= {key: Stored(*row) for key, *row in stored or ()}
    known.tellings += [Telling(Citation.read(citation), step, reopening, datetime.fromisoformat(told_at))
                       for citation, step, reopening, told_at in told or ()]


@cache
def _read_of_relatives() -> frozenset[str]:
    """What a relative's record can change for somebody: far less than their own can."""
    return frozenset(one.form for pathway in PATHWAYS.values() for one in reads.readings(pathway)
                     if one.relations) | {RELATION}


def _once(versions: list[Version], elsewhere: list[tuple]) -> list[Version]:
    """An act filed on another record of the same household would otherwise be read twice."""
    if not elsewhere:
        return versions
    acts = {row[1]: Version(*row).today for row in elsewhere}
    return sorted((acts | {version.seq: version for version in versions}).values(), key=lambda version: version.seq)


def _as_one(versions: Iterable[Version], person: dict[int, int]) -> Iterable[Version]:
    roots: dict[tuple, int] = {}
    for version in versions:
        name = person.get(version.subject, version.subject), version.form, version.occasion
        root = roots.setdefault(name, version.root)
        yield version if version.root == root else version._replace(root=root)
