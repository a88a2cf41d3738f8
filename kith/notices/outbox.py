"""The outbox: each step to be told is kept once, and leaves when somebody is there to hear it."""
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from psycopg import Cursor
from psycopg.types.json import Jsonb

from kith.duties.telling import ToTell
from kith.engine.reckoned.ladders import STAND_DOWN
from kith.language.forms import ORDINARY
from kith.language.roles import EVERYBODY_INVOLVED
from kith.notices import letters

QUEUE = """
insert into notices_notice (duty_id, step, reopening, role, main, subject_id, level, what, made_at)
select given.*, %s::timestamptz from jsonb_to_recordset(%s) as given (duty_id text, step int, reopening int, role text,
    main bool, subject_id bigint, level text, what jsonb)
on conflict (duty_id, step, reopening, role) do nothing returning duty_id, step, role, level
"""

INVOLVED = """
select distinct t.subject_id, i.role from records_together t
join access_involvement i on i.subject_id = t.other_id and i.began <= %s and (i.ended is null or i.ended > %s)
where t.subject_id = any(%s::bigint[]) order by t.subject_id, i.role
"""
TOLD = """
select duty_id, role, worker_ids from notices_notice
where duty_id = any(%s::text[]) and state = 'sent' and step <> %s order by id
"""


def queue(cur: Cursor, steps: Iterable[ToTell], at: datetime) -> list[tuple[str, int, str, str]]:
    """Keeps what must be told; what is already kept stays as it is, so nothing is told twice.

    Returns (duty, step, role, level) of what is new.
    """
    steps = list(_to_all(cur, steps, at))
    told = _told(cur, [one.duty_id for one in steps if one.step == STAND_DOWN])
    safely = letters.keep(cur, steps, {one.duty_id: _kept(one) for one in steps}, at)
    rows = [{"duty_id": one.duty_id, "step": one.step, "reopening": one.reopening, "role": role,
             "main": n == 0, "subject_id": one.subject_id, "level": one.level, "what": _kept(one)}
            for one in steps for n, role in enumerate(told.get(one.duty_id) or _hearing(one, safely))]
    return cur.answered(QUEUE, (at, Jsonb(rows))).fetchall() if rows else []


def _to_all(cur: Cursor, steps: Iterable[ToTell], at: datetime) -> Iterable[ToTell]:
    """With every service that is involved now, where all of them hear a step: each of them by a notice of its own."""
    steps, everybody = list(steps), EVERYBODY_INVOLVED.key
    about = [one.subject_id for one in steps if everybody in one.also]
    found = cur.execute(INVOLVED, (at, at, about)).fetchall() if about else ()
    for one in steps:
        involved = tuple(role for subject_id, role in found if subject_id == one.subject_id)
        others = tuple(role for role in one.also if role != everybody)
        yield replace(one, also=others + involved) if everybody in one.also else one


def _hearing(one: ToTell, safely: letters.Safely) -> dict[str, None]:
    """The owner first, then whoever hears it with them, then whoever is told instead of a home."""
    return dict.fromkeys((one.role, *one.also, *safely.get((one.duty_id, one.reopening), ())))


def _told(cur: Cursor, duties: list[str]) -> dict[str, list[str]]:
    """Who was told of each: that it is no longer owed is for them to hear, whoever holds the role by now."""
    told: dict[str, list[str]] = {}
    for duty, role, workers in cur.execute(TOLD, (duties, STAND_DOWN)).fetchall() if duties else ():
        told.setdefault(duty, []).extend([f"worker:{worker}" for worker in workers] or [role])
    return {duty: list(dict.fromkeys(roles)) for duty, roles in told.items()}


def _kept(one: ToTell) -> dict:
    """What it says to whoever it reaches: why stands on the duty's page, for those who may see it (D20)."""
    return {"citation": list(one.citation), "what": one.what, "label": one.label, "passed": list(one.passed),
            "due": one.due_at.isoformat() if one.due_at else None}


def restore(row: tuple) -> ToTell:
    """The step a kept notice tells: (duty_id, subject_id, step, reopening, level, role, what)."""
    duty_id, subject_id, step, reopening, level, role, what = row
    due = datetime.fromisoformat(what["due"]) if what["due"] else None
    return ToTell(duty_id, subject_id, tuple(what["citation"]), step, reopening, level, role, (),
                  tuple(what["passed"]), [], what["what"], what.get("label", ORDINARY), due)
