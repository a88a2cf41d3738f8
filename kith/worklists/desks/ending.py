"""Records whose time is over: found by what stands on them, each with its class, its rule and what keeps it."""
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.access import confidence
from kith.duties.settings import values
from kith.engine.calendar import local
from kith.engine.catalogue import FORMS
from kith.engine.matters import lasting
from kith.engine.matters.lasting import Known, Lasts
from kith.records import subjects
from kith.records.database import cursor
from kith.records.subjects import Subject

TOGETHER = 2_000
MATERNITY = tuple(sorted(key for key, form in FORMS.items() if form.service == "Maternity"))
MENTAL = ("camhs", "adult_mental_health")
CARE, HOLD, PROPOSED = "looked_after_began", "must_be_kept", "disposal_proposed"
# What registers send, and what is said of the record itself, is no contact with the person: it would last for ever.
NO_CONTACT = tuple(sorted(key for key, form in FORMS.items() if form.service in ("Register", "Records", "Kith")))
EVERYBODY = """
select id from records_subject where kind = 'person' and id = person_id and id > %s order by id limit %s
"""
SAID = """
select s.person_id, min(s.born), bool_or(s.died), min(s.died_on), e.last, e.maternity, e.mental, e.care, e.adopted
from records_subject s cross join lateral (
    select coalesce(max(coalesce(e.happened_at, e.recorded_at)) filter (where e.form <> all(%(none)s)),
            max(coalesce(e.happened_at, e.recorded_at))) as last,
        max(coalesce(e.happened_at, e.recorded_at)) filter (where e.form = any(%(maternity)s)) as maternity,
        max(coalesce(e.happened_at, e.recorded_at)) filter (where e.role = any(%(mental)s)) as mental,
        bool_or(e.form = %(care)s) as care,
        bool_or(e.form = 'relationship' and e.answers ->> 'kind' = 'adoptive_parent') as adopted
    from records_together t join records_entry e on e.subject_id = t.other_id where t.subject_id = s.id
        and e.how <> 'strike'
) e where s.id = any(%(ids)s::bigint[])
group by s.person_id, e.last, e.maternity, e.mental, e.care, e.adopted
"""
HELD = """
select distinct on (t.subject_id, e.root) t.subject_id, e.form, e.how, e.answers, e.by_id, e.recorded_at
from records_together t join records_entry e on e.subject_id = t.other_id
where t.subject_id = any(%s::bigint[]) and e.form = any(%s) order by t.subject_id, e.root, e.seq desc
"""


@dataclass(frozen=True)
class Proposal:
    """What somebody of the records desk said of a record: destroy or keep, why, and when."""

    decision: str
    why: str
    by: int
    at: datetime


@dataclass(frozen=True)
class Ending:
    """One person’s record with how long it lasts, and what was said of it last."""

    subject: Subject
    lasts: Lasts
    proposed: Proposal | None


def each(cur: Cursor, at: datetime) -> Iterator[tuple[int, Lasts, Proposal | None]]:
    """Every person, with how long their record lasts."""
    after = 0
    while ids := [one for (one,) in cur.execute(EVERYBODY, (after, TOGETHER)).fetchall()]:
        yield from _lasting(cur, ids, at)
        after = ids[-1]


def over(cur: Cursor, at: datetime, most: int) -> tuple[list[Ending], int]:
    """Those whose time is over and of whom nobody said this year that they stay, the longest over first; and how many
    there are in all.
    """
    today = local(at).date()
    found = sorted(((one, lasts, said) for one, lasts, said in each(cur, at)
                    if lasts.over(today) and not _put_off(said, at)), key=lambda row: (row[1].until, row[0]))
    people = subjects.headers(cur, [one for one, _, _ in found[:most]])
    return [Ending(people[one], lasts, said) for one, lasts, said in found[:most]], len(found)


def one(cur: Cursor, subject_id: int, at: datetime) -> tuple[Lasts, Proposal | None]:
    """The same of one person."""
    person = subjects.header(cur, subject_id).person_id
    (_, lasts, said), = _lasting(cur, [person], at)
    return lasts, said


CONTENTS = """
select e.form, count(distinct e.root), min(coalesce(e.happened_at, e.recorded_at)),
    max(coalesce(e.happened_at, e.recorded_at))
from records_together t join records_entry e on e.subject_id = t.other_id where t.subject_id = %s
    and e.role <> all(%s)
group by e.form order by 2 desc, 1
"""
RELATIONS = """
select count(distinct e.other_id) from records_together t join records_entry e on e.subject_id = t.other_id
where t.subject_id = %s and e.other_id is not null
"""


@dataclass(frozen=True)
class Held:
    """What is on a record, without a word of it: how many entries of which kind from which years."""

    kinds: tuple[tuple[str, int, date, date], ...]
    relatives: int


def held(cur: Cursor, subject_id: int) -> Held:
    """Enough to see what would be lost, but not that a service held in confidence knew them."""
    rows = cur.execute(CONTENTS, (subject_id, list(confidence.CONFIDING))).fetchall()
    kinds = tuple((FORMS[form].title if form in FORMS else form, many, _day(first), _day(last))
                  for form, many, first, last in rows if not confidence.is_sealed(FORMS.get(form)))
    return Held(kinds, cur.execute(RELATIONS, (subject_id,)).fetchone()[0])


def counts(at: datetime) -> list[dict]:
    """Of each class: how many are kept, how many are over, and by which rule, with its mark."""
    today, found = local(at).date(), {}
    with cursor() as cur:
        for _, lasts, _ in each(cur, at):
            kept = found.setdefault(lasts.kind, {"kept": 0, "over": 0, "rule": lasts.rule})
            kept["over" if lasts.over(today) else "kept"] += 1
    return [{"class": kind, "kept": one["kept"], "over": one["over"], "rule": one["rule"].name if one["rule"] else "",
             "source": one["rule"].source if one["rule"] else "",
             "verified": one["rule"].verified if one["rule"] else True} for kind, one in sorted(found.items())]


def known_values(at: datetime) -> Mapping[str, int | str]:
    """Each of the settings as it is now."""
    return {one.name: values().of(one, at) for one in lasting.SETTINGS}


def _lasting(cur: Cursor, ids: Sequence[int], at: datetime) -> Iterator[tuple[int, Lasts, Proposal | None]]:
    asked = {"ids": list(ids), "none": list(NO_CONTACT), "maternity": list(MATERNITY), "mental": list(MENTAL),
             "care": CARE}
    rows = cur.execute(SAID, asked).fetchall()
    held, proposed = _said(cur, ids)
    now = known_values(at)
    for person, born, died, died_on, last, maternity, mental, care, adopted in rows:
        known = Known(born, died, died_on, _day(last), _day(maternity), _day(mental), bool(care), bool(adopted),
                      person in held)
        yield person, lasting.lasts(known, now), proposed.get(person)


def _said(cur: Cursor, ids: Sequence[int]) -> tuple[set[int], dict[int, Proposal]]:
    held, proposed = set(), {}
    for person, form, how, answers, by, at in cur.execute(HELD, (list(ids), [HOLD, PROPOSED])).fetchall():
        if how == "strike":
            continue
        if form == HOLD and answers.get("over") != "yes":
            held.add(person)
        if form == PROPOSED and (person not in proposed or proposed[person].at < at):
            proposed[person] = Proposal(answers.get("decision", ""), answers.get("why", ""), by, at)
    return held, proposed


def _put_off(said: Proposal | None, at: datetime) -> bool:
    """Somebody looked this year and said that it stays."""
    return said is not None and said.decision == "keep" and said.at > at - timedelta(days=365)


def _day(moment: datetime | None) -> date | None:
    return local(moment).date() if moment else None
