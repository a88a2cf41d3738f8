"""Reading what was said: raw versions in the order of recording, for others to fold and reckon."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache

from psycopg import Cursor

from kith.engine import renamed

# The order of these columns is what every reader of versions relies on.
COLUMNS = (
    "subject_id", "seq", "root", "form", "occasion", "how", "happened_at", "precision", "received_at", "recorded_at",
    "stated_at", "by_id", "role", "sender", "answers", "citations", "other_id", "reason", "edition", "organisation",
    "post_id",
)  # fmt: skip
# Hardly any entry cites: an empty list, read thirty times for each message, is dearer to write and read than nothing.
VERSION = ", ".join("nullif(e.citations, '[]')" if name == "citations" else f"e.{name}" for name in COLUMNS)

VERSIONS = f"select {VERSION} from records_entry e where e.subject_id = any(%s::bigint[]) order by e.seq"
# Form by form, so that an index finds the few entries asked for among the many of a long history.
VERSIONS_OF_FORMS = f"""
select said.* from unnest(%s::bigint[]) asked (id) cross join unnest(%s::text[]) wanted (form) cross join lateral (
    select {VERSION} from records_entry e where e.subject_id = asked.id and e.form = wanted.form offset 0
) said order by said.seq
"""
OF_ROOTS = f"""
select {VERSION} from records_entry e where e.subject_id = any(%s::bigint[]) and e.root = any(%s::bigint[])
order by e.seq
"""
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
# An entry stands on the page where its newest happening stands: its other versions are passed over.
NEWEST = """
select page.* from unnest(%s::bigint[]) asked (id) cross join lateral (
    select e.subject_id, e.form, e.occasion, e.root, coalesce(e.happened_at, '-infinity') as happened, e.seq
    from records_entry e
    where e.subject_id = asked.id
        and (coalesce(e.happened_at, '-infinity'), e.seq) < (%s::timestamptz, %s::bigint)
        and (%s::text[] is null or e.form = any(%s::text[]))
        and not exists (
            select from records_entry n
            where n.subject_id = e.subject_id and n.form = e.form and n.occasion = e.occasion and n.root = e.root
                and (coalesce(n.happened_at, '-infinity'), n.seq) > (coalesce(e.happened_at, '-infinity'), e.seq)
        )
    order by coalesce(e.happened_at, '-infinity') desc, e.seq desc limit %s
) page
order by page.happened desc, page.seq desc limit %s
"""
ROOTS_NEWEST = f"""
with page as ({NEWEST})
select {VERSION} from page join records_entry e using (subject_id, form, occasion, root)
order by page.happened desc, page.seq desc, e.seq
"""
LATELY = """
select distinct t.subject_id from records_together t join lateral (
    select max(e.happened_at) as happened, (array_agg(e.how order by e.stated_at desc, e.seq desc))[1] as last,
        (array_agg(e.answers ->> q order by e.stated_at desc, e.seq desc) filter (where e.answers ? q))[1] as ended
    from records_entry e, (select %s::text) asked (q)
    where e.subject_id = t.other_id and e.form = %s group by e.root
) lately on last <> 'strike' and (happened > %s or (happened > %s and coalesce(ended, '') = ''))
where t.subject_id = any(%s::bigint[])
"""
# What is owed is reckoned for a whole person, so whoever holds one of their records holds the oldest of them too.
LOCK = """
select id, person_id from records_subject where id in (
    select unnest(%s::bigint[]) union select person_id from records_subject where id = any(%s::bigint[])
) order by id for update
"""
IS_SAID = """
select exists (select from records_together t join records_entry e on e.subject_id = t.other_id
    where t.subject_id = %s and e.form = any(%s::text[]))
"""
# So many next places in the order of recording.
NEXT = "array(select nextval('records_entry_seq') from generate_series(1, %(many)s))"
LAST = "select coalesce(max(seq), 0) from records_entry where subject_id = any(%s::bigint[])"


def versions(cur: Cursor, subject_ids: Iterable[int], forms: Iterable[str] | None = None) -> list[tuple]:
    """Every version on these records, of these forms or of all, in the order of recording."""
    ids = list(subject_ids)
    if forms is None:
        return cur.execute(VERSIONS, (ids,)).fetchall()
    return cur.execute(VERSIONS_OF_FORMS, (ids, renamed.TODAY.earlier(forms))).fetchall()


def of_roots(cur: Cursor, subject_ids: Iterable[int], roots: Iterable[int]) -> list[tuple]:
    """Every version of these entries, as far as they stand on these records."""
    return cur.execute(OF_ROOTS, (list(subject_ids), list(roots))).fetchall()


def is_said(cur: Cursor, subject_id: int, forms: Iterable[str]) -> bool:
    """Whether anything of these forms was ever said of this person, on whichever record of theirs."""
    (found,) = cur.execute(IS_SAID, (subject_id, renamed.TODAY.earlier(forms))).fetchone()
    return found


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


def roots_newest(
    cur: Cursor,
    subject_ids: Iterable[int],
    limit: int,
    before: tuple[datetime | None, int] | None = None,
    forms: Sequence[str] | None = None,
) -> list[tuple]:
    """One page of a chronology: all versions of the newest entries, newest happening first, unknown times last.

    `before` is (happened_at, seq) of the last version on the page before, as `page_end` gives it.
    """
    when, seq = before or ("infinity", 0)
    forms = None if forms is None else renamed.TODAY.earlier(forms)
    asked = (list(subject_ids), when or "-infinity", seq, forms, forms, limit, limit)
    return cur.execute(ROOTS_NEWEST, asked).fetchall()


def page_end(page: Sequence[tuple]) -> tuple[datetime | None, int] | None:
    """Where the next page of a chronology begins, or None when this page was empty."""
    if not page:
        return None
    last = page[-1][:3]
    same = [row for row in page if (row[0], row[2]) == (last[0], last[2])]
    return max(((row[6], row[1]) for row in same), key=_place)


def lock(cur: Cursor, subject_ids: Iterable[int]) -> None:
    """Holds these records and their people until the transaction ends, in one order so that few wait for each other."""
    wanted = list(subject_ids)
    while wanted:
        held = cur.execute(LOCK, (wanted, wanted)).fetchall()
        # While we waited somebody may have decided that a record is another person's.
        wanted = list({person for _, person in held} - {record for record, _ in held})


def last_seq(cur: Cursor, subject_ids: Iterable[int]) -> int:
    """The last place in the order of recording on these records, 0 when nothing was said."""
    return cur.execute(LAST, (list(subject_ids),)).fetchone()[0]


def _place(row: tuple[datetime | None, int]) -> tuple[bool, float, int]:
    happened, seq = row
    return happened is not None, happened.timestamp() if happened else 0.0, seq
