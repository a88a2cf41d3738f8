"""A sender says that two of its numbers are one person: their records are linked, which can be undone."""
from dataclasses import replace
from datetime import datetime

from psycopg import Cursor

from kith.intake import entering
from kith.intake.entering import Draft
from kith.intake.statement import Statement, Who
from kith.intake.whom import linking
from kith.intake.whom.by_record import Said
from kith.intake.whom.numbers import identifiers
from kith.intake.whom.recognising import Recognised
from kith.intake.whom.related import introducing
from kith.language.errors import Refused
from kith.linkage import resolving
from kith.linkage.leading import NHS, leads
from kith.records import subjects, writing


def join(cur: Cursor, statement: Statement, whose: Recognised, said: Said, at: datetime) -> set[int]:
    """A sender that says two of its numbers are one person makes a link that can be undone, never a copy."""
    touched: set[int] = set()
    for who in statement.same_person:
        if not identifiers(who):
            continue
        given_way = _given_way(cur, whose, who)
        earlier = None if given_way else _held(cur, who)
        if earlier is None:
            earlier, said[earlier] = _made(cur, statement, who, at)
        if given_way:
            writing.move_identifier(cur, NHS, who.nhs_number, earlier, at=at)
        writing.identify(cur, earlier, identifiers(who), at=at)
        if earlier != whose.subject_id:
            touched |= linking.as_told(cur, whose.subject_id, earlier, at=at, sender=statement.sender)
    return touched


def _given_way(cur: Cursor, whose: Recognised, who: Who) -> bool:
    """A number that was written over on the very record was no error if another took its place: it gets one of its own.
    """
    held = subjects.by_number(cur, NHS, who.nhs_number) if who.nhs_number else None
    theirs = held and held.person_id == subjects.header(cur, whose.subject_id).person_id
    return bool(theirs) and not leads(cur, held, who.nhs_number)


def _held(cur: Cursor, who: Who) -> int | None:
    """The record under which they were known before."""
    held = resolving.resolve(cur, who)
    if held.numbers and held.subject is None:
        raise Refused(f"The earlier record cannot be joined. {held.why} Nobody was joined.")
    return held.subject.id if held.numbers else None


def _made(cur: Cursor, statement: Statement, who: Who, at: datetime) -> tuple[int, list[Draft]]:
    """A record for numbers not met yet, and the name that was theirs: what was said under both may still come. Whoever
    types the number from an old letter must find somebody, so where no name came with it the person's is said there.
    """
    if not (who.family_name or who.given_name):
        who = replace(statement.about, nhs_number=who.nhs_number, local=who.local)
    return subjects.make(cur, at=at)[0], [entering.named(introducing(who), statement, 0)]
