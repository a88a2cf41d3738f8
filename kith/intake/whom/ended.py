"""A message that names somebody by who they were before an adoption: it is filed nowhere, and one desk reads it."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from psycopg import Cursor

from kith.duties import refreshing
from kith.engine.facts import DETAILS
from kith.intake import programs
from kith.intake.answer import Answer
from kith.intake.entering import Draft
from kith.intake.statement import Statement, Who
from kith.intake.whom.numbers import identifiers
from kith.intake.whom.recognising import Recognised
from kith.language.errors import Problems
from kith.notices import outbox
from kith.records import sealed

# The same as of any message whose person is not recognised: to say more would say what happened.
UNFILED = "Nobody could be recognised in it for certain. It waits as unfiled post."


def named(cur: Cursor, statement: Statement, whose: Recognised) -> int | None:
    """What stands in the place of a sealed record, where a message names one anywhere."""
    if whose.sealed_id or not (statement.same_person or statement.also):
        return whose.sealed_id
    return sealed.numbered(cur, [number for who in _everybody(statement) for number in identifiers(who)])


def _everybody(statement: Statement) -> Iterator[Who]:
    yield from (statement.about, *statement.same_person)
    for one in statement.also:
        yield from _everybody(one)


def keep(cur: Cursor, statement: Statement, sealed_id: int, post_id: int, at: datetime) -> Answer:
    """Kept as it came, on what stands in the sealed record's place; whoever sent it hears nothing of that."""
    programs.add(cur, sealed_id, "sealed_post_came", f"post:{post_id}", {"sender": statement.sender}, at,
                 sender=statement.sender, post_id=post_id)
    refreshed = refreshing.refresh(cur, [sealed_id], at)
    outbox.queue(cur, refreshed.tell, at)
    return Answer("unfiled", UNFILED, [], [], [], [], [])


def refuse_numbers(cur: Cursor, drafts: Iterable[Draft]) -> None:
    """Nobody gives a number that has ended to anybody again."""
    given = [draft.answers.get("nhs_number") for draft in drafts if draft.form.key == DETAILS]
    if sealed.numbered(cur, [("nhs", number) for number in given if isinstance(number, str) and number]):
        raise Problems({"nhs_number": "This NHS number is not in use any more. Look the person up in the national "
                                      "records, and write the number that stands there."})
