"""Everybody around a person, what was said of them, and who was ever said to be related to whom."""
from collections.abc import Iterable
from functools import cache

from psycopg import Cursor

from kith.engine import renamed
from kith.records.reading import VERSION

# All versions of an entry that cites, not only the one that cited, since a later one may have struck it out.
CITED = f"""
with own as (
    select t.other_id as id from records_together t where t.subject_id = any(%s::bigint[])
), acting as (
    select distinct e.subject_id, e.form, e.occasion, e.root
    from own join records_cited c on c.record_id = own.id join records_entry e using (subject_id, seq)
    where c.subject_id not in (select id from own)
)
select {VERSION} from acting join records_entry e using (subject_id, form, occasion, root) order by e.seq
"""
RELATIONS = """
with recursive reach (id, hop) as (
    select unnest(%s::bigint[]), 0
    union
    select near.id, reach.hop + near.step from reach cross join lateral (
        select e.other_id, 1 from records_entry e where e.subject_id = reach.id and e.other_id is not null
        union select e.subject_id, 1 from records_entry e where e.other_id = reach.id
        union select t.other_id, 0 from records_together t where t.subject_id = reach.id
    ) near (id, step) where reach.hop + near.step <= %s
)
select distinct e.subject_id, e.other_id
from records_entry e
where e.subject_id in (select id from reach) and e.other_id in (select id from reach)
order by 1, 2
"""
# Whoever is within two relations of the asked, with every record joined to any of them, and what was said on these.
# The last part is laid beside each record by itself, so that no plan is tempted to read through every entry there is.
# Hardly anybody has an act on their duties filed on somebody else's record: whether to look for one is told along, in
# a row of nobody's, with whatever else is asked of the same people: to ask costs more than to answer.
AROUND = f"""
with own as (
    select t.other_id as id from records_together t where t.subject_id = any(%(records)s::bigint[])
), near as (
    select id from own
    union select t.other_id from own join records_entry e on e.subject_id = own.id
    join records_together t on t.subject_id = e.other_id where e.other_id is not null
), everybody as (
    select id from near
    union select t.other_id from near join records_entry e on e.subject_id = near.id
    join records_together t on t.subject_id = e.other_id where e.other_id is not null
), people (id, person_id, own, told) as (
    select s.id, s.person_id, mine.id is not null, null::jsonb
    from everybody join records_subject s using (id) left join own mine on mine.id = s.id
    union all select null, null, null, jsonb_build_array(exists (
        select from own join records_cited c on c.record_id = own.id where c.subject_id not in (select id from own)
    ), ({{besides}}))
)
select people.*, said.* from people left join lateral (
    select {VERSION} from records_entry e where e.subject_id = people.id
        and e.form = any(case when people.own then %(mine)s::text[] else %(theirs)s::text[] end) offset 0
) said on true
order by said.seq
"""
NOTHING_BESIDES = "null"


def around(cur: Cursor, record_ids: Iterable[int], mine: Iterable[str], theirs: Iterable[str],
           besides: str = NOTHING_BESIDES, **given: object) -> tuple[list[tuple], bool, dict]:
    """(record, its person, whether it is one of the asked people's, version) of everybody around these: of the asked
    people these forms, of the others those; whether acts on their duties were filed elsewhere; and what was asked
    ``besides``, as a query of one jsonb that may name %(records)s and what else is ``given``.

    A record with none of the forms comes once, without a version.
    """
    asked = {"records": list(record_ids), "mine": _array(mine), "theirs": _array(theirs)} | given
    rows = cur.execute(_around(besides), asked).fetchall()
    nobody = next(n for n in range(len(rows) - 1, -1, -1) if rows[n][0] is None)
    _, _, _, (acted, told), *_ = rows.pop(nobody)
    return [(*row[:3], row[4:]) for row in rows], acted, told


@cache
def _around(besides: str) -> str:
    return AROUND.format(besides=besides)


def _array(forms: Iterable[str]) -> str:
    """As PostgreSQL writes an array of words: forty of them, one by one, would be dearer to say than to look for."""
    return _written(frozenset(forms)) if renamed.TODAY.nothing else _spelt(renamed.TODAY.earlier(forms))


@cache
def _written(forms: frozenset[str]) -> str:
    return _spelt(forms)


def _spelt(forms: Iterable[str]) -> str:
    return f"{{{','.join(forms)}}}"


def cited(cur: Cursor, record_ids: Iterable[int]) -> list[tuple]:
    """Every version of the entries filed on other people's records that act on a duty of these people."""
    return cur.execute(CITED, (list(record_ids),)).fetchall()


def relations(cur: Cursor, subject_ids: Iterable[int], hops: int = 2) -> list[tuple[int, int]]:
    """Who was ever said to be related to whom, as (record, other), this many steps around these records."""
    return cur.execute(RELATIONS, (list(subject_ids), hops)).fetchall()
