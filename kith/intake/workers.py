"""The record of somebody who works here: what they opened, what they were asked and taught, and what they owe."""
from datetime import datetime

from psycopg import Cursor

from kith.access import workers
from kith.intake import programs
from kith.records import subjects

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
    programs.add(cur, made, "worker_known", f"worker_known:{worker_id}", {"worker": worker_id}, at)
    return made
