"""Everything that is one with a record: the records of the person, and what else is only about them."""
from collections.abc import Iterable
from dataclasses import dataclass

from psycopg import Cursor

from kith.engine.calendar import local
from kith.records import locking, subjects
from kith.records.subjects import Subject

NUMBERS = "select value from records_identifier where subject_id = any(%s::bigint[])"
RELATIVES = """
select other_id from records_entry where subject_id = any(%(records)s::bigint[]) and other_id is not null
union select subject_id from records_entry where other_id = any(%(records)s::bigint[])
union select w.subject_id from access_viewing v join access_worker w on w.id = v.worker_id
    where v.subject_id = any(%(records)s::bigint[]) and w.subject_id is not null
"""
# What is said of them on a relative's record: by their record, by a number of theirs, or by nothing but their name.
# So does what workers said of why they opened their page without a usual reason, and what was asked about it.
CUT = """
with recursive opened (subject_id, root, occasion) as (
    select e.subject_id, e.root, e.occasion from access_viewing v join access_worker w on w.id = v.worker_id
    join records_entry e on e.subject_id = w.subject_id and e.form in ('opened_without_reason', 'opening_ended')
    where v.subject_id = any(%(records)s::bigint[]) and e.answers ->> 'whose' = any(%(keys)s::text[])
    union select e.subject_id, e.root, e.occasion from opened join records_entry e using (subject_id)
    where e.form in ('opening_reviewed', 'opening_explained') and exists (
        select from jsonb_array_elements(e.citations) cited where cited ->> 3 = opened.occasion)
)
select root from opened
union select root from records_entry where other_id = any(%(records)s::bigint[])
union select root from records_entry where subject_id = any(%(relatives)s::bigint[]) and form = 'relationship'
    and (answers -> 'who' ->> 'nhs_number' = any(%(numbers)s::text[])
        or lower(concat_ws(' ', answers -> 'who' ->> 'given_name', answers -> 'who' ->> 'family_name'))
            = any(%(names)s::text[]))
"""
# Post that was filed on the record, or waits and names nobody else; with the questions and names that came of it.
POST = """
select u.subject_id, u.post_id from intake_unfiled u where u.statement -> 'about' ->> 'nhs_number' = any(%(numbers)s)
    or (u.statement -> 'about' ->> 'born' = %(born)s and lower(concat_ws(' ', u.statement -> 'about' ->> 'given_name',
        u.statement -> 'about' ->> 'family_name')) = any(%(names)s::text[]))
union select f.subject_id, u.post_id from records_entry f join intake_unfiled u using (subject_id)
where f.form = 'post_filed' and f.answers ->> 'person' = any(%(keys)s::text[])
"""
ASIDE = """
select subject_id from linkage_pair where one = any(%(records)s::bigint[]) or other = any(%(records)s::bigint[])
union select i.subject_id from records_identifier i join records_entry e
    on i.system = 'kith:named' and split_part(i.value, ':', 1) = e.root::text
where e.subject_id = any(%(records)s::bigint[])
"""
OWED = "select what, due_at from duties_duty where subject_id = any(%s::bigint[]) and open order by due_at, id"


@dataclass(frozen=True)
class Whole:
    """Everything that is one with a record: the records of the person, and what else is only about them."""

    asked: dict
    owed: list[dict]

    @property
    def relatives(self) -> list[int]:
        return self.asked["relatives"]


def everything_of(cur: Cursor, subject: Subject) -> Whole:
    """The records of one person, held, with whatever is only about them."""
    records = subjects.together(cur, [subject.id])[subject.id]
    locking.lock(cur, records)
    held = subjects.headers(cur, records).values()
    asked = {"records": records, "keys": [one.key for one in held], "names": [*filter(None, map(_name, held))],
             "born": subject.born.isoformat() if subject.born else None,
             "numbers": _firsts(cur.execute(NUMBERS, (records,)).fetchall())}
    asked["relatives"] = sorted({*_firsts(cur.execute(RELATIVES, asked).fetchall())} - {*records})
    asked["cut"] = _firsts(cur.execute(CUT, asked).fetchall())
    post = cur.execute(POST, asked).fetchall()
    aside = _firsts(cur.execute(ASIDE, asked).fetchall())
    asked |= {"posts": [post_id for _, post_id in post], "all": [*{*records, *aside, *_firsts(post)}]}
    owed = cur.execute(OWED, (asked["all"],)).fetchall()
    return Whole(asked, [{"what": what, "due": local(due).date().isoformat() if due else ""} for what, due in owed])


def _name(subject: Subject) -> str:
    return f"{subject.given_name} {subject.family_name}".strip().lower()


def _firsts(rows: Iterable[tuple]) -> list:
    return [row[0] for row in rows]
