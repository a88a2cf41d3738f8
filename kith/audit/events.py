"""An event: who asked for what, when, which records were read, and how it ended. It never holds what was said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from types import TracebackType

from psycopg import Cursor

ADD = """
insert into audit_event (at, worker_id, posts, sender, route, method, ended, why, subject_ids, reason)
values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""
# A sender writes its own name into its messages, and a broken one may write a person's there.
CODE, NUMBER = re.compile(r"[A-Za-z0-9_.:@-]{1,60}"), re.compile(r"\d{7}")


@dataclass(frozen=True, slots=True)
class Event:
    """One event, in the order of its columns."""

    at: datetime
    worker_id: int | None
    posts: str
    sender: str
    route: str
    method: str
    ended: str
    why: str = ""
    subject_ids: Sequence[int] = ()
    reason: str | None = None


def add(cur: Cursor, event: Event) -> None:
    """Writes one event at once."""
    cur.execute(ADD, _values(event))


def add_later(cur: Cursor, event: Event) -> None:
    """Writes one event with whatever else its transaction writes last."""
    cur.later(ADD, _values(event))


def code(sender: str) -> str:
    """The code of a sender as it may be kept: what is no code, or holds a number of somebody, is left out."""
    return sender if CODE.fullmatch(sender) and not NUMBER.search(sender) else "no code"


def digest(words: str) -> str:
    """What an event holds of the reason that somebody typed: enough to tell that nobody changed it since."""
    return sha256(words.encode()).hexdigest()


def place(fault: BaseException) -> str:
    """The kind of a refusal: the function that said it, since its words may quote a record."""
    step: TracebackType | None = fault.__traceback__
    while step and step.tb_next:
        step = step.tb_next
    if step is None:
        return type(fault).__name__
    return f"{step.tb_frame.f_globals['__name__'].removeprefix('kith.')}.{step.tb_frame.f_code.co_name}"


def _values(event: Event) -> tuple:
    return (event.at, event.worker_id, event.posts, event.sender, event.route, event.method, event.ended, event.why,
            list(event.subject_ids), event.reason)
