"""The answer of a filed statement: what it began and ended, who is told and why, as people and machines read it."""
from datetime import datetime

from psycopg import Cursor

from kith.access.finding import Holder, who_now
from kith.duties.refreshing import Refreshed
from kith.duties.telling import ToTell
from kith.engine.phrasing.saying import because
from kith.intake.answer import Answer
from kith.records import subjects
from kith.records.subjects import Subject

Shown = dict[int, Subject | None]     # by record, its header where that is known


def describe(cur: Cursor, key: str, shown: Shown, seqs: list[int], refreshed: Refreshed, queued: list[tuple],
             at: datetime) -> Answer:
    """An answer with every begun and ended duty, and each notice with the sentence why."""
    begun, ended = [_duty(row) for row in refreshed.begun], [_duty(row) for row in refreshed.ended]
    notices = _notices(cur, shown, refreshed, queued, at) if queued else []
    return Answer("filed", _sentence(begun, ended), [key], seqs, begun, ended, notices)


def _sentence(begun: list[dict], ended: list[dict]) -> str:
    said = [f"{len(rows)} {'duty' if len(rows) == 1 else 'duties'} {verb}" for rows, verb in
            ((begun, "begun"), (ended, "ended")) if rows]
    return f"Filed; {' and '.join(said)}." if said else "Filed."


def _duty(row: dict) -> dict:
    return {name: row[name] for name in ("id", "pathway", "duty", "what", "level", "state", "role")} | {
        "due": row["due_at"]}


def _notices(cur: Cursor, shown: Shown, refreshed: Refreshed, queued: list[tuple], at: datetime) -> list[dict]:
    steps = {(one.duty_id, one.step): one for one in refreshed.tell}
    told = [(steps[duty_id, step], role, level) for duty_id, step, role, level in queued]
    holders = who_now(cur, {one.hears(role) for one, role, _ in told}, at)
    named = {record: header for record, header in shown.items() if header}
    if unnamed := {one.subject_id for one, _, _ in told} - named.keys():
        named |= subjects.headers(cur, unnamed)
    return [_notice(one, role, level, holders[one.hears(role)], _name(named[one.subject_id]), at)
            for one, role, level in told]


def _notice(one: ToTell, role: str, level: str, holder: Holder, name: str, at: datetime) -> dict:
    return {"level": level, "role": role, "team": holder.team_name, "team_key": holder.team_key,
            "to": holder.worker_name, "what": one.what, "duty": one.duty_id, "step": one.step,
            "why": because(one.reasons, name, at, kept=False)}


def _name(header: Subject) -> str:
    return header.known_as or header.given_name or header.title or "this person"
