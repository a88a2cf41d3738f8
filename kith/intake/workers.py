"""The record of somebody who works here: what they opened, what they were asked and taught, and what they owe."""
from datetime import datetime

from psycopg import Cursor

from kith.access import workers
from kith.engine.catalogue import FORMS, edition
from kith.records import subjects, writing

# No list names anybody by it: whose record it is, is said on the pages of those who may know.
TITLE = "Somebody who works here"


def record(cur: Cursor, worker_id: int, at: datetime) -> int:
    """Their record; it is made when something is first said of them."""
    held = workers.record_of(cur, worker_id)
    if held is not None:
        return held
    made, _ = subjects.make(cur, kind=workers.KIND, title=TITLE, at=at)
    if not workers.have(cur, worker_id, made):
        return workers.record_of(cur, worker_id)
    say(cur, made, "worker_known", {"worker": worker_id}, f"worker_known:{worker_id}", None, at)
    return made


def say(cur: Cursor, record_id: int, key: str, answers: dict, occasion: str, by: int | None, at: datetime) -> None:
    """One entry on such a record, which nobody may add but the program."""
    form = FORMS[key]
    writing.add(cur, [writing.NewEntry(
        subject_id=record_id, form=form.key, edition=edition(form), occasion=occasion, happened_at=at,
        precision="moment", received_at=at, stated_at=at, answers=answers, sender="kith")], by=by, at=at)
