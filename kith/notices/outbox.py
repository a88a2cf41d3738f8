"""The outbox: each step to be told is kept once, and leaves when somebody is there to hear it."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor
from psycopg.types.json import Jsonb

from kith.duties.telling import ToTell

QUEUE = """
insert into notices_notice (duty_id, step, reopening, role, main, subject_id, level, what, made_at)
select given.*, %s::timestamptz from unnest(%s::text[], %s::int[], %s::int[], %s::text[], %s::bool[], %s::bigint[],
    %s::text[], %s::jsonb[]) as given on conflict (duty_id, step, reopening, role) do nothing
returning duty_id, step, role, level
"""


def queue(cur: Cursor, steps: Iterable[ToTell], at: datetime) -> Cursor | None:
    """Keeps what must be told, and nothing twice; `new` says what of it was not kept before."""
    rows = [(one.duty_id, one.step, one.reopening, role, role == one.role, one.subject_id, one.level, Jsonb(_kept(one)))
            for one in steps for role in dict.fromkeys((one.role, *one.also))]
    return cur.ask(QUEUE, (at, *(list(column) for column in zip(*rows, strict=True)))) if rows else None


def new(queued: Cursor | None) -> list[tuple[str, int, str, str]]:
    """(duty, step, role, level) of what was not kept before."""
    return queued.fetchall() if queued else []


def _kept(one: ToTell) -> dict:
    return {"citation": list(one.citation), "reasons": one.reasons, "what": one.what, "passed": list(one.passed),
            "due": one.due_at.isoformat() if one.due_at else None}


def restore(row: tuple) -> ToTell:
    """The step a kept notice tells: (duty_id, subject_id, step, reopening, level, role, what)."""
    duty_id, subject_id, step, reopening, level, role, what = row
    due = datetime.fromisoformat(what["due"]) if what["due"] else None
    return ToTell(duty_id, subject_id, tuple(what["citation"]), step, reopening, level, role, (),
                  tuple(what["passed"]), what["reasons"], what["what"], due)
