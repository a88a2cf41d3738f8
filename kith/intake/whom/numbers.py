"""The numbers by which a person may be known again, and whose they are when several claim one."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.engine.facts import DETAILS
from kith.engine.nhs_number import problem
from kith.intake.entering import Draft
from kith.intake.statement import Who
from kith.intake.transacting import MadeElsewhere
from kith.intake.whom.recognising import Recognised
from kith.linkage.holders import usable
from kith.linkage.leading import NHS, leads
from kith.records import subjects, writing


def identifiers(who: Who) -> list[tuple[str, str]]:
    """The numbers by which a person may be known again."""
    return ([(NHS, who.nhs_number)] if usable(who) else []) + [tuple(pair) for pair in who.local]


def claim(cur: Cursor, whose: Recognised, who: Who, at: datetime) -> None:
    """Gives a record the numbers it came with. A record just made for a number that another message, at the same
    moment, made one for must not stand beside it: the whole statement is taken again, and then recognised.
    """
    given = identifiers(who)
    if whose.numbers.issuperset(given):
        return
    held = _give(cur, whose.subject_id, given, at)
    if whose.made and held:
        raise MadeElsewhere


def know_by(cur: Cursor, whose: Recognised, who: Who, drafts: Iterable[Draft], at: datetime) -> None:
    """The next message under an NHS number that is said to be theirs must find them; somebody else's stays theirs."""
    said = {draft.answers.get("nhs_number") for draft in drafts if draft.form.key == DETAILS}
    said = {(NHS, number) for number in said if isinstance(number, str) and not problem(number)}
    if new := said - whose.numbers - {*identifiers(who)}:
        _give(cur, whose.subject_id, new, at)


def _give(cur: Cursor, subject_id: int, given: Iterable[tuple[str, str]], at: datetime) -> list[tuple[str, str]]:
    """Gives a record these numbers; returns those that stay with whoever holds them. One that was said of somebody else
    in error does not: whoever it is now said of for certain has it.
    """
    stay = []
    for system, value, holder in writing.identify(cur, subject_id, given, at=at):
        if _another_lapsed(cur, holder, subject_id, system, value):
            writing.move_identifier(cur, system, value, subject_id, at=at)
        else:
            stay.append((system, value))
    return stay


def _another_lapsed(cur: Cursor, holder_id: int, subject_id: int, system: str, value: str) -> bool:
    """Whether somebody else holds an NHS number that is not theirs; another record of the same person is not somebody
    else, and must not make theirs what was taken back.
    """
    if system != NHS:
        return False
    held = subjects.headers(cur, (holder_id, subject_id))
    holder, subject = held[holder_id], held[subject_id]
    return holder.kind == "person" and holder.person_id != subject.person_id and not leads(cur, holder, value)
