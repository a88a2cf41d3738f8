"""receive: the one pipe. Whatever is said enters here, from every door, in one transaction."""
import logging
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from psycopg import Cursor

from kith.access import staffing
from kith.access.models import Worker
from kith.access.permission import require
from kith.duties import refreshing, waiting
from kith.intake import citing, entering, faults, hearing, posts, projecting, recognising, unfiled
from kith.intake.answer import Answer
from kith.intake.following import follow_up
from kith.intake.recognising import MadeElsewhere, Recognised
from kith.intake.reporting import describe
from kith.intake.statement import Statement
from kith.language.errors import Problems, Refused
from kith.linkage import joining, resolving
from kith.notices import outbox
from kith.records import reading, writing
from kith.records.database import cursor

log = logging.getLogger(__name__)


def receive(statement: Statement, by: Worker | None, at: datetime) -> Answer:
    """Takes in one statement. ``by``: the worker who says it, None for a machine. The answer is given after commit.

    Raises Problems (answers need attention, by question) and Refused (may not, because) to people; a machine's
    statement that is refused is kept, and its answer says why.
    """
    try:
        answer, listed = _in_one_transaction(statement, by, at)
    except (Problems, Refused) as refusal:
        if by is not None:
            raise
        return _refused(statement, str(refusal), at)
    follow_up(listed, at)
    return answer


def _in_one_transaction(statement: Statement, by: Worker | None, at: datetime, tries: int = 3
                        ) -> tuple[Answer, set[int]]:
    try:
        with transaction.atomic(), cursor() as cur:
            return _receive(cur, statement, by, at)
    except MadeElsewhere:
        if tries == 1:
            raise
        return _in_one_transaction(statement, by, at, tries - 1)


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
    """All of a batch in one transaction; if one is refused, each by itself, so that none is lost with another."""
    listed: set[int] = set()
    try:
        with transaction.atomic(), cursor() as cur:
            answers = []
            for statement, at in batch:
                answer, more = _receive(cur, statement, by, at)
                answers.append(answer)
                listed |= more
    except (Problems, Refused, MadeElsewhere):
        return [receive(statement, by, at) for statement, at in batch]
    if batch:
        follow_up(listed, batch[-1][1])
    return answers


def _receive(cur: Cursor, statement: Statement, by: Worker | None, at: datetime) -> tuple[Answer, set[int]]:
    taken = posts.take(cur, statement, at)                                       # seen before?
    if isinstance(taken, Answer):
        return taken, set()
    drafts = entering.read(statement)                                            # what
    whose = recognising.recognise(cur, statement.about, at, entering.unborn(drafts))   # who
    if by is None:
        hearing.heard(cur, statement.sender, at)
    if whose.subject_id is None:
        answer, listed = unfiled.keep(cur, statement, whose, taken, at)
    else:
        answer, listed = _file(cur, statement, drafts, whose, by, taken, at)
    posts.answer(cur, taken, answer, sorted(listed))
    return answer, listed


def _file(cur: Cursor, statement: Statement, drafts: list, whose: Recognised, by: Worker | None, post_id: int,
          at: datetime) -> tuple[Answer, set[int]]:
    reading.lock(cur, [whose.subject_id])
    cited = citing.find(cur, [key for draft in drafts for key in draft.said.cites])
    role, organisation = _may(cur, drafts, cited, by, at)                        # may they
    recognising.claim(cur, whose, statement.about, at)
    drafts = [entering.named(recognising.others(cur, draft, at), statement, n) for n, draft in enumerate(drafts)]
    said = {whose.subject_id: drafts}
    for draft in drafts:
        if mirrored := recognising.inverse(draft, whose.key):
            said[draft.other_id] = [entering.named(_towards(mirrored, whose.subject_id), statement, 0)]
    seqs = []
    for subject_id, mine in said.items():                                        # add
        rows = entering.entries(cur, subject_id, mine, statement, cited, role, organisation, post_id, at)
        seqs += _add(cur, rows, cited, by, at)
        projecting.project(cur, subject_id, {draft.form.key for draft in mine}, at)
    joined = _join(cur, statement, whose, at)
    affected = {*said, *joined, *(one.subject_id for one in cited)}
    return _owed(cur, affected, {draft.form.key for draft in drafts}, whose, seqs, at)


def _may(cur: Cursor, drafts: list, cited: list, by: Worker | None, at: datetime) -> tuple[str, str]:
    """(the role they act in, their organisation); Refused in a sentence. A machine's door is its own permission."""
    if by is None:
        return "", ""
    posts_held = staffing.roles_of(cur, by.pk, at)
    roles = [post.role for post in posts_held]
    require(roles, "record")
    role = next((found for draft in drafts if (found := citing.role_for(draft.form, cited, roles))), "")
    return role, posts_held[0].team_name if posts_held else ""


def _towards(mirrored, subject_id: int):
    return replace(mirrored, other_id=subject_id, said=replace(mirrored.said, corrects=0))


def _add(cur: Cursor, rows: list, cited: list, by: Worker | None, at: datetime) -> list[int]:
    seqs = writing.add(cur, rows, by=by.pk if by else None, at=at)
    writing.cite(cur, [(one.subject_id, one.key, row.subject_id, seq) for row, seq in zip(rows, seqs, strict=True)
                       for one in cited if one.citation in row.citations])
    return seqs


def _join(cur: Cursor, statement: Statement, whose: Recognised, at: datetime) -> set[int]:
    """A sender that says two of its numbers are one person makes a link that can be undone, never a copy."""
    touched: set[int] = set()
    for who in statement.same_person:
        held = resolving.resolve(cur, who)
        if held.subject is None:
            writing.identify(cur, whose.subject_id, recognising.identifiers(who), at=at)
        elif held.subject.id != whose.subject_id and held.kind == "known":
            joining.join(cur, whose.subject_id, held.subject.id, f"{statement.sender} says these are one person",
                         by=None, at=at, sender=statement.sender)
            touched |= {whose.subject_id, held.subject.id}
    return touched


def _owed(cur: Cursor, affected: set[int], forms: set[str], whose: Recognised, seqs: list[int], at: datetime
          ) -> tuple[Answer, set[int]]:
    refreshed, queued = _reckoned(cur, affected, at)                             # owed, tell
    others = {one for record in affected for one in waiting.affected(cur, record, forms)}
    again = others or "relationship" in forms or refreshed.faults
    listed = affected | others if again else set()
    waiting.list_for_reckoning(cur, listed, at)
    return describe(cur, whose, seqs, refreshed, queued, at), listed


def _reckoned(cur: Cursor, affected: set[int], at: datetime) -> tuple[refreshing.Refreshed, list[tuple]]:
    """In a savepoint: what was said stays, even when reckoning what is owed fails; the failure becomes a duty."""
    try:
        with transaction.atomic():
            refreshed = refreshing.refresh(cur, affected, at)
            queued = outbox.queue(cur, refreshed.tell, at)
    except Exception as fault:  # one of the four places that catch everything
        log.exception("What is owed could not be reckoned.")
        refreshed, queued = refreshing.Refreshed(), []
        faults.add(cur, f"Reckoning failed ({type(fault).__name__})", "What is owed may be out of date for somebody.",
                   f"reckoning:{at.date()}", at)
        waiting.list_for_reckoning(cur, affected, at)
    faults.note(cur, refreshed.faults, at)
    return refreshed, queued


def _refused(statement: Statement, sentence: str, at: datetime) -> Answer:
    """A machine's statement that cannot be taken is kept with the reason; the sender hears it, and again if asked."""
    with transaction.atomic(), cursor() as cur:
        taken = posts.take(cur, statement, at)
        if isinstance(taken, Answer):
            return taken
        answer = Answer("refused", sentence)
        posts.answer(cur, taken, answer, [])
        return answer
