"""For whom a record is made, and everybody whom it may name."""
from collections.abc import Mapping, Sequence
from datetime import datetime

from psycopg import Cursor

from kith.access import involvement, workers
from kith.engine.calendar import LONDON
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.packs.around import Asked, Relative
from kith.packs.requests import Request, of_age
from kith.records import reading, subjects
from kith.records.subjects import Subject
from kith.worklists.person import other_name


def asked(cur: Cursor, one: Request, at: datetime) -> Asked:
    """For whom a copy is made, and everybody whom the record may name."""
    said = one.asked.answers
    return around(cur, one.subject, one.ids, said.get("who", "other"), said.get("asker", ""), at)


def around(cur: Cursor, subject: Subject, ids: Sequence[int], who: str, asker: str, at: datetime) -> Asked:
    """For whom something about this person is made, and everybody who may be named in it."""
    marks = fold_all(Version(*row) for row in reading.versions(cur, ids, ["safe_contact"]))
    age = of_age(subject.born, at.astimezone(LONDON).date())
    return Asked(
        who, asker, other_name(subject), age is None or age < 18, subject.address, subject.postcode, subject.phone,
        subject.nhs_number, subject.address_protected, tuple(_relatives(cur, ids)), _colleagues(cur, subject, ids),
        tuple(_unaware(marks)))


def _relatives(cur: Cursor, ids: Sequence[int]) -> list[Relative]:
    said = fold_all(Version(*row) for row in reading.versions(cur, ids, ["relationship"]))
    people = subjects.headers(cur, [one.other for one in said if one.other])
    kinds: dict[object, set[str]] = {}
    named: dict[object, Mapping] = {}
    for one in said:
        who = one.other or -one.root
        kinds.setdefault(who, set()).add(one.answers.get("kind", ""))
        named.setdefault(who, one.answers.get("who") or {})
    return [_relative(people.get(who), named[who], frozenset(kinds[who])) for who in kinds]


def _relative(one: Subject | None, named: Mapping, kinds: frozenset[str]) -> Relative:
    apart = "no_contact_with" in kinds
    if one is None:
        name = f"{named.get('given_name', '')} {named.get('family_name', '')}".strip()
        return Relative(name, kinds, None, named.get("nhs_number", ""), "", named.get("postcode", ""), apart=apart)
    return Relative(f"{one.given_name} {one.family_name}".strip(), kinds, one.born, one.nhs_number, one.address,
                    one.postcode, one.phone, apart, one.address_protected)


def _colleagues(cur: Cursor, subject: Subject, ids: Sequence[int]) -> tuple[str, ...]:
    named = workers.names(cur, (Version(*row).by for row in reading.versions(cur, ids))).values()
    return tuple({*named, *(held.worker_name for held in involvement.of(cur, subject.id) if held.worker_name)})


def _unaware(marks: Sequence[Standing]) -> list[str]:
    rows = [row for mark in marks if mark.answers.get("over") != "yes" for row in mark.answers.get("unaware") or ()]
    return [row["words"] for row in rows if row.get("words")]
