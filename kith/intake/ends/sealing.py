"""Seals the record of an adopted child in one act, so that nothing connects who they were with who they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from psycopg import Cursor

from kith.access.models import Worker
from kith.access.permission import require
from kith.access.staffing import holders, role_keys, roles_of, works_here
from kith.duties import waiting
from kith.engine.calendar import local
from kith.intake.following import follow_up
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems, Refused
from kith.language.roles import ADOPTION_DESK
from kith.linkage import mentions
from kith.records import locking, sealed, subjects, vault
from kith.records.database import cursor
from kith.records.subjects import Subject

TITLE = "Sealed record"
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
MINE = "t.subject_id = any(%(all)s::bigint[])"
SAID = f"({MINE} or t.root = any(%(cut)s::bigint[]))"
# A draft about them, and one of a sister or brother that is written of them too.
DRAFTED = ("(t.subject_key = any(%(keys)s::text[]) or jsonb_exists_any(t.raw -> '_also', %(keys)s::text[])"
           " or jsonb_exists_any(t.raw -> '_of_each', %(keys)s::text[]))")
# In this order: what is said last of others is taken first.
TAKEN = (
    ("duties_telling", "t.record_id = any(%(all)s::bigint[])"),
    ("notices_notice", MINE), ("notices_letter", MINE), ("access_involvement", MINE), ("access_plan_share", MINE),
    ("access_viewing", MINE),
    ("intake_post", "(t.subject_ids && %(all)s::bigint[] or t.id = any(%(posts)s::bigint[]))"),
    ("packs_decision", MINE), ("packs_given", MINE),
    ("intake_unfiled", MINE), ("intake_receipt", MINE), ("intake_draft", DRAFTED),
    ("linkage_decision", "(t.one = any(%(records)s::bigint[]) or t.other = any(%(records)s::bigint[]))"),
    ("linkage_pair", MINE),
    ("records_cited", f"(t.record_id = any(%(all)s::bigint[]) or exists (select from records_entry e where "
                      f"e.subject_id = t.subject_id and e.seq = t.seq and {SAID.replace('t.', 'e.')}))"),
    ("records_entry", SAID), ("records_subject", "t.id = any(%(all)s::bigint[])"),
)  # fmt: skip
# Reckoned, and reckoned again should the record be opened: nothing of it needs to be kept.
RECKONED = (
    "delete from duties_duty where subject_id = any(%(all)s::bigint[]) or person_id = any(%(all)s::bigint[])",
    "delete from duties_look_again where person_id = any(%(all)s::bigint[])",
    "delete from duties_to_reckon where subject_id = any(%(all)s::bigint[])",
    "delete from notices_reply where subject_id = any(%(all)s::bigint[])",
    "delete from notices_own_link where subject_id = any(%(all)s::bigint[])",
)


@dataclass(frozen=True)
class Whole:
    """Everything that is one with a record: the records of the person, and what else is only about them."""

    asked: dict
    owed: list[dict]

    @property
    def relatives(self) -> list[int]:
        return self.asked["relatives"]


def seal(person_key: str, raw: dict, by: Worker, at: datetime) -> str:
    """Gives the key of what stands in the record's place; the adoption desk alone may open it."""
    with transaction.atomic():
        with cursor() as cur:
            subject = _person(cur, person_key, by, at)
            _require_another(cur, raw.get("second", ""), by, at)
            whole = everything_of(cur, subject)
            sealed_id, key = subjects.make(cur, kind=sealed.KIND, title=TITLE, at=at)
            _take(cur, sealed_id, whole)
            vault.seal(cur, sealed_id, by=by.pk, at=at)
            waiting.list_for_reckoning(cur, whole.relatives, at, around=True)
            named = len(mentions.of(cur, sealed_id))
        say(key, "record_sealed", raw | {"owed": whole.owed, "named": str(named)}, by, at)
    follow_up(whole.relatives, at)
    return key


def open_again(key: str, why: str, by: Worker, at: datetime) -> str:
    """Undoes it, for a record that should not have been sealed; gives the key of the record."""
    with transaction.atomic():
        with cursor() as cur:
            require(role_keys(roles_of(cur, by.pk, at)), "seal_records")
            stands = subjects.by_key(cur, key)
            held = sealed.one(cur, stands.id) if stands else None
            if held is None:
                raise Refused("This record is not sealed. Go back to the list of sealed records.")
            if held.by_id == by.pk:
                raise Refused("You sealed this record. Somebody else at the adoption desk must open it again.")
        say(key, "record_opened", {"why": why}, by, at)
        with cursor() as cur:
            records = sealed.headers(cur, [held.id])[held.id]
            vault.bring_back(cur, held.id)
            waiting.list_for_reckoning(cur, [one.id for one in records], at, around=True)
    follow_up([one.id for one in records], at)
    return records[0].key


def _person(cur: Cursor, key: str, by: Worker, at: datetime) -> Subject:
    require(role_keys(roles_of(cur, by.pk, at)), "seal_records")
    subject = subjects.by_key(cur, key)
    if subject is None or subject.kind != "person":
        raise Refused("There is no person with that key. Search for them again.")
    return subject


def _require_another(cur: Cursor, second: str, by: Worker, at: datetime) -> None:
    """A record is sealed on the word of two: its reader of tomorrow has nobody else to ask."""
    if second == by.username:
        raise Problems({"second": "You cannot be your own second reader. Write who else has read the notice."})
    if second and not works_here(cur, second, at):
        raise Problems({"second": f"Nobody who works here today signs in as “{second[:40]}”."})
    if len(holders(cur, ADOPTION_DESK.key, at)) < 2:
        raise Refused("The adoption desk needs two people: one who seals, and one who could undo it. Ask for another.")


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


def _take(cur: Cursor, sealed_id: int, whole: Whole) -> None:
    """Every row about them leaves its table, and whatever numbers were theirs lead nowhere."""
    for words in RECKONED:
        cur.execute(words, whole.asked)
    for table, which in TAKEN:
        vault.take(cur, sealed_id, table, which, whole.asked)
    vault.turn(cur, sealed_id, whole.asked["all"])


def say(key: str, form: str, raw: dict, by: Worker, at: datetime) -> None:
    """An entry on what stands in a record's place."""
    said = Said(form, raw, happened=at.isoformat())
    receive(Statement("web", f"{form} {key} {at.isoformat()}", Who(key=key), (said,), at), by, at)


def _name(subject: Subject) -> str:
    return f"{subject.given_name} {subject.family_name}".strip().lower()


def _firsts(rows: Iterable[tuple]) -> list:
    return [row[0] for row in rows]
