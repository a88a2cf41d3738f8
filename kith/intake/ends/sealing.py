"""Seals the record of an adopted child in one act, so that nothing connects who they were with who they are."""
from datetime import datetime

from django.db import transaction
from psycopg import Cursor

from kith.access.models import Worker
from kith.access.permission import require
from kith.access.staffing import holders, role_keys, roles_of, works_here
from kith.duties import waiting
from kith.intake.ends.everything import everything_of
from kith.intake.ends.taking import take_away
from kith.intake.following import follow_up
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems, Refused
from kith.language.roles import ADOPTION_DESK
from kith.language.ways import PAGE
from kith.linkage import mentions
from kith.records import sealed, subjects, vault
from kith.records.database import cursor
from kith.records.subjects import Subject

TITLE = "Sealed record"


def seal(person_key: str, raw: dict, by: Worker, at: datetime) -> str:
    """Gives the key of what stands in the record's place; the adoption desk alone may open it."""
    with transaction.atomic():
        with cursor() as cur:
            subject = _person(cur, person_key, by, at)
            _require_another(cur, raw.get("second", ""), by, at)
            whole = everything_of(cur, subject)
            sealed_id, key = subjects.make(cur, kind=sealed.KIND, title=TITLE, at=at)
            take_away(cur, sealed_id, whole)
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


def say(key: str, form: str, raw: dict, by: Worker, at: datetime) -> None:
    """An entry on what stands in a record's place."""
    said = Said(form, raw, happened=at.isoformat())
    number = f"{form} {key} {at.isoformat()}"
    receive(Statement("web", number, Who(key=key), (said,), at, way=PAGE), by, at)
