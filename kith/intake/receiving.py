"""receive: the one pipe. Whatever is said enters here, from every door, in one transaction."""
from collections.abc import Iterable, Iterator
from datetime import datetime

from psycopg import Cursor

from kith.access.models import Worker
from kith.intake import ended, entering, expecting, hearing, keeping, posts, recognising, unfiled
from kith.intake.answer import Answer
from kith.intake.following import follow_up
from kith.intake.statement import Statement
from kith.intake.transacting import in_one
from kith.language.errors import Problems, Refused
from kith.records.database import committed

Taken = tuple[Answer, set[int]]     # the answer, and the records whose relatives are to be reckoned after commit


def receive(statement: Statement, by: Worker | None, at: datetime) -> Answer:
    """Takes in one statement. ``by``: the worker who says it, None for a machine. The answer is given after commit.

    Raises Problems (answers need attention, by question) and Refused (may not, because) to people; a machine's
    statement that is refused is kept, and its answer says why.
    """
    try:
        answer, listed = in_one(lambda cur, reckoning: _receive(cur, statement, by, at, reckoning))
    except (Problems, Refused) as refusal:
        if by is not None:
            raise
        why = str(refusal)
        return in_one(lambda cur, _: _refuse(cur, statement, why, at))
    follow_up(listed, at)
    return answer


def receive_many(statements: Iterable[tuple[Statement, datetime]], by: Worker | None, together: int = 50
                 ) -> Iterator[Answer]:
    """Takes in many, so many to a commit; each is still its own post with its own answer."""
    batch: list[tuple[Statement, datetime]] = []
    for pair in statements:
        batch.append(pair)
        if len(batch) == together:
            yield from _batch(batch, by)
            batch = []
    yield from _batch(batch, by)


def _batch(batch: list[tuple[Statement, datetime]], by: Worker | None) -> list[Answer]:
    """All of a batch in one transaction; if one of them fails, each by itself, so that none is lost with another."""
    try:
        with committed() as cur:
            taken = [_receive(cur, statement, by, at) for statement, at in batch]
    except Exception:  # whichever of them it was meets it again alone, where it is answered for
        return [receive(statement, by, at) for statement, at in batch]
    listed = {record for _, records in taken for record in records}
    if listed:
        follow_up(listed, batch[-1][1])
    return [answer for answer, _ in taken]


def _receive(cur: Cursor, statement: Statement, by: Worker | None, at: datetime, reckoning: bool = True) -> Taken:
    drafts = entering.read(statement)                                            # what
    post = posts.coming(cur, statement)                                          # seen before?
    if post.answered:
        return post.answered, set()
    whose = recognising.recognise(cur, statement.about, at, entering.unborn(drafts), statement.says)   # who
    if by is None:
        hearing.heard(cur, statement.sender, post.heard_at, at)
    if sealed_id := ended.named(cur, statement, whose):
        answer = ended.keep(cur, statement, sealed_id, post.id, at)
        posts.keep(cur, post, statement, answer, [sealed_id], at)
        return answer, set()
    if whose.subject_id is None and statement.also:
        raise Refused(_which(statement, whose.why))
    if whose.subject_id is None:
        answer, listed = unfiled.keep(cur, statement, whose, post.id, at), set()
    else:
        answer, listed, added, known = keeping.keep(cur, statement, drafts, whose, by, post.id, at, reckoning)
        for one in expecting.also(cur, statement, added, known, at):
            listed |= _receive(cur, one, by, at, reckoning)[1]
        for one in statement.also:
            given, more = _receive(cur, one, by, at, reckoning)
            if given.outcome != "filed":
                raise Refused(_which(one, given.sentence))
            answer, listed = answer.together(given), listed | more
    posts.keep(cur, post, statement, answer, [whose.subject_id] if whose.subject_id else [], at)
    return answer, listed


def _which(statement: Statement, why: str) -> str:
    """One person whom a message about several cannot be taken for keeps it from being taken for any of them."""
    who = statement.about.nhs_number or next((number for _, number in statement.about.local), "one of them")
    return f"Of {who}: {why.removesuffix(unfiled.WAITS)} Nothing of this message was taken; send each person by itself."


def _refuse(cur: Cursor, statement: Statement, sentence: str, at: datetime) -> Answer:
    """A machine's statement that cannot be taken is kept with the reason; the sender hears it, and again if asked."""
    post = posts.coming(cur, statement)
    if post.answered:
        return post.answered
    answer = Answer("refused", sentence)
    posts.keep(cur, post, statement, answer, [], at)
    return answer
