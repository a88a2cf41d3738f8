"""A page is opened for a while on somebody’s word: the word is kept, and whoever must read it is told at once."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access import permission, viewing
from kith.access.models import Worker
from kith.access.staffing import Post, role_keys
from kith.duties.settings import values
from kith.duties.waiting import list_for_reckoning
from kith.engine.calendar import local
from kith.engine.catalogue import FORMS
from kith.intake import programs, workers
from kith.intake.following import follow_up
from kith.language.errors import Refused
from kith.language.roles import CALDICOTT_GUARDIAN
from kith.records import subjects
from kith.records.database import committed
from kith.records.subjects import Subject

OPENED = FORMS["opened_without_reason"]
# Of the same person by the same worker, opened before, and nobody has read why.
UNREAD = """
select exists (select from access_viewing v join records_together t on t.other_id = v.subject_id
    join duties_duty d on d.subject_id = %s and d.open and d.pathway = 'opening_read' and d.occasion = 'opened:' || v.id
    where t.subject_id = %s and v.worker_id = %s)
"""
CLOSED = "This page is not open on your word any more."
NOT_YOURS = "Only whoever opened a page, or those who read why, can close it before its time."


@dataclass(frozen=True)
class Opening:
    """Until when a page is open; ``again``: nobody has read yet why the same worker opened it before."""

    number: int
    until: datetime
    again: bool


def hours(at: datetime) -> int:
    """For how long a page opens."""
    return int(values().of(viewing.HOURS, at))


def open_on_word(subject: Subject, why: str, words: str, by: Worker, posts: Sequence[Post], at: datetime, *,
                 written: str = "", untrained: bool = False) -> Opening:
    """Opens it, keeps why on the worker’s own record, and reckons who reads it. ``written``: the posts, for the log."""
    permission.require(role_keys(posts), "open_without_reason")
    if subject.kind != "person":
        raise Refused("Only a person’s page can be opened on your word. What is sealed stays sealed.")
    until = at + timedelta(hours=hours(at))
    with committed() as cur:
        record = workers.record(cur, by.pk, at)
        again = cur.execute(UNREAD, (record, subject.id, by.pk)).fetchone()[0]
        reason = f"{OPENED.why.choices()[why]}. {words}"
        number = viewing.open_without_reason(cur, subject.id, reason, by=by.pk, at=at, until=until, posts=written)
        answers = {"whose": subject.key, "why": why, "words": words, "until": local(until).isoformat(),
                   "guardian": _said(CALDICOTT_GUARDIAN.key in role_keys(posts)), "again": _said(again),
                   "untrained": _said(untrained)}
        programs.add(cur, record, OPENED.key, f"opened:{number}", answers, at, by=by.pk)
        list_for_reckoning(cur, [record], at)
    follow_up([record], at)
    return Opening(number, until, again)


def close(number: int, by: Worker, posts: Sequence[Post], at: datetime, *, written: str = "") -> None:
    """Closes it before its time, for whoever opened it and for those who read why; nobody is excused by it."""
    with committed() as cur:
        opened = viewing.opening(cur, number)
        if opened is None or (opened[0] != by.pk and not permission.may(role_keys(posts), "see_oversight")):
            raise Refused(NOT_YOURS)
        if viewing.end(cur, number, by=by.pk, at=at, posts=written) is None:
            raise Refused(CLOSED)
        _keep_closed(cur, number, opened, by, at)


def _keep_closed(cur: Cursor, number: int, opened: tuple, by: Worker, at: datetime) -> None:
    worker, subject_id, _ = opened
    record, answers = workers.record(cur, worker, at), {"whose": subjects.header(cur, subject_id).key}
    programs.add(cur, record, "opening_ended", f"opening_ended:{number}", answers, at, by=by.pk)


def _said(so: bool) -> str:
    return "yes" if so else "no"
