"""receive: the one pipe. Whatever is said enters here, from every door, in one transaction."""
from collections.abc import Iterable, Iterator
from datetime import datetime

from psycopg import Cursor

from kith.access.models import Worker
from kith.audit import events
from kith.audit.events import Event
from kith.engine.standing import Version
from kith.intake import entering, hearing, keeping, posts, sharing, unfiled
from kith.intake.answer import Answer
from kith.intake.following import follow_up
from kith.intake.gates import coming
from kith.intake.statement import Statement
from kith.intake.transacting import in_one
from kith.intake.whom import ended, recognising
from kith.language.errors import Problems, Refused
from kith.records import subjects
from kith.records.database import committed

# The answer, the records whose relatives are to be reckoned after commit, and those that the message is about.
Taken = tuple[Answer, set[int], set[int]]


def receive(statement: Statement, by: Worker | None, at: datetime) -> Answer:
    """Takes in one statement. ``by``: the worker who says it, None for a machine. The answer is given after commit.

    Raises Problems (answers need attention, by question) and Refused (may not, because) to people; a machine's
    statement that is refused is kept, and its answer says why.
    """
    try:
        answer, listed, _ = in_one(lambda cur, reckoning: _take(cur, statement, by, at, reckoning))
    except (Problems, Refused) as refusal:
        if by is not None:
            raise
        why, place = str(refusal), events.place(refusal)
        return in_one(lambda cur, _: _refuse(cur, statement, why, place, at))
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


def note_untaken(sender: str, ended: str, why: Exception, at: datetime) -> None:
    """Writes the event of what came and could not be taken in at all."""
    with committed() as cur:
        _note(cur, sender, ended, at, events.place(why))


def _batch(batch: list[tuple[Statement, datetime]], by: Worker | None) -> list[Answer]:
    """All of a batch in one transaction; if one of them fails, each by itself, so that none is lost with another."""
    try:
        with committed() as cur:
            taken = [_take(cur, statement, by, at) for statement, at in batch]
    except Exception:  # whichever of them it was meets it again alone, where it is answered for
        return [receive(statement, by, at) for statement, at in batch]
    listed = {record for _, records, _ in taken for record in records}
    if listed:
        follow_up(listed, batch[-1][1])
    return [answer for answer, _, _ in taken]


def _take(cur: Cursor, statement: Statement, by: Worker | None, at: datetime, reckoning: bool = True) -> Taken:
    """The same, with its event in the audit log; what a person says is in the event of their page."""
    coming.require(statement, by)
    taken = _receive(cur, statement, by, at, reckoning)
    if by is None:
        answer, _, about = taken
        _note(cur, statement.sender, "duplicate" if answer.said_before else answer.outcome, at, about=about)
    return taken


def _note(cur: Cursor, sender: str, ended: str, at: datetime, why: str = "", about: Iterable[int] = ()) -> None:
    events.add_later(cur, Event(at, None, "", events.code(sender), "message", "", ended, why, sorted(about)))


def _receive(cur: Cursor, statement: Statement, by: Worker | None, at: datetime, reckoning: bool = True) -> Taken:
    drafts = entering.read(statement)                                            # what
    post = posts.coming(cur, statement)                                          # seen before?
    if post.answered:
        return _with_others(cur, statement, post.answered, set(), {*subjects.ids(cur, post.answered.subjects)}, by, at,
                            reckoning)
    statement, drafts = sharing.addressed(cur, statement, drafts, by is not None, at)
    whose = recognising.whose(cur, statement, at, entering.unborn(drafts), post.named)  # who
    if by is None:
        hearing.heard(cur, statement.sender, post.heard_at, at)
    if sealed_id := ended.named(cur, statement, whose):
        answer = ended.keep(cur, statement, sealed_id, post.id, at)
        posts.keep(cur, post, statement, answer, [sealed_id], at)
        return answer, set(), {sealed_id}
    if whose.subject_id is None and statement.also:
        raise Refused(_which(statement, whose.why))
    about = {whose.subject_id} - {None}
    if whose.subject_id is None:
        answer, listed = unfiled.keep(cur, statement, drafts, whose, by, post.id, at), set()
    else:
        answer, listed, added, known = keeping.keep(cur, statement, drafts, whose, by, post.id, at, reckoning)
        for one in sharing.also(cur, statement, added, known, at):
            listed |= _receive(cur, one, None if sharing.by_program(one.says) else by, at, reckoning)[1]
        answer, listed = _told(cur, answer, listed, added, at, reckoning)
    posts.keep(cur, post, statement, answer, [whose.subject_id] if whose.subject_id else [], at)
    return _with_others(cur, statement, answer, listed, about, by, at, reckoning)


def _with_others(cur: Cursor, statement: Statement, answer: Answer, listed: set[int], about: set[int],
                 by: Worker | None, at: datetime, reckoning: bool) -> Taken:
    """What the same message says of others, each under its own number: who was said before is not said again."""
    for one in statement.also if answer.outcome == "filed" else ():
        given, more, others = _of_another(cur, one, by, at, reckoning)
        if given.outcome != "filed":
            raise Refused(_which(one, given.sentence))
        answer, listed, about = answer.together(given), listed | more, about | others
    return answer, listed, about


def _of_another(cur: Cursor, one: Statement, by: Worker | None, at: datetime, reckoning: bool) -> Taken:
    """What is wrong with what is said of somebody else is told as theirs."""
    try:
        return _receive(cur, one, by, at, reckoning)
    except Problems as problems:
        raise Problems(entering.of_another(one, problems.by_question)) from problems


def _told(cur: Cursor, answer: Answer, listed: set[int], added: Iterable[Version], at: datetime, reckoning: bool
          ) -> tuple[Answer, set[int]]:
    """What is said of each person in the program's word, whoever typed it in; who is not known waits as post."""
    waiting = 0
    for one in sharing.told(cur, added, at):
        given, more, _ = _receive(cur, one, None, at, reckoning)
        answer, listed, waiting = answer.together(given), listed | more, waiting + (given.outcome == "unfiled")
    return (answer.waiting(waiting) if waiting else answer), listed


def _which(statement: Statement, why: str) -> str:
    """One person whom a message about several cannot be taken for keeps it from being taken for any of them."""
    who = statement.about.nhs_number or next((number for _, number in statement.about.local), "one of them")
    return f"Of {who}: {why.removesuffix(unfiled.WAITS)} Nothing of this message was taken; send each person by itself."


def _refuse(cur: Cursor, statement: Statement, sentence: str, place: str, at: datetime) -> Answer:
    """A machine's statement that cannot be taken is kept with the reason; the sender hears it, and again if asked."""
    post = posts.coming(cur, statement)
    if post.answered:
        _note(cur, statement.sender, "duplicate", at, place)
        return post.answered
    answer = Answer("refused", sentence)
    _note(cur, statement.sender, "refused", at, place)
    posts.keep(cur, post, statement, answer, [], at)
    return answer
