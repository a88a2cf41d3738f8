"""The answer of a filed statement: what it began and ended, who is told and why, as people and machines read it."""
from datetime import datetime

from psycopg import Cursor

from kith.access.finding import Holder, who_now
from kith.duties.refreshing import Refreshed
from kith.duties.telling import ToTell
from kith.engine.saying import because
from kith.intake.answer import Answer
from kith.intake.recognising import Recognised
from kith.notices import outbox
from kith.records import subjects


def describe(cur: Cursor, whose: Recognised, seqs: list[int], refreshed: Refreshed, queued: Cursor | None, at: datetime
             ) -> Answer:
    """An answer with every begun and ended duty, and each notice with the sentence why."""
    begun, ended = [_duty(row) for row in refreshed.begun], [_duty(row) for row in refreshed.ended]
    notices = _notices(cur, refreshed, queued, at) if queued else []
    return Answer("filed", _sentence(begun, ended), [whose.key], seqs, begun, ended, notices)


def _sentence(begun: list[dict], ended: list[dict]) -> str:
    said = [f"{len(rows)} {'duty' if len(rows) == 1 else 'duties'} {verb}" for rows, verb in
            ((begun, "begun"), (ended, "ended")) if rows]
    return f"Filed; {' and '.join(said)}." if said else "Filed."


def _duty(row: dict) -> dict:
    return {name: row[name] for name in ("id", "pathway", "duty", "what", "level", "state", "role")} | {
        "due": row["due_at"]}


def _notices(cur: Cursor, refreshed: Refreshed, queued: Cursor, at: datetime) -> list[dict]:
    steps = {(one.duty_id, one.step): one for one in refreshed.tell}
    asked = cur.ask(subjects.BY_IDS, (list({one.subject_id for one in refreshed.tell}),))
    holders = who_now(cur, {(one.subject_id, role) for one in refreshed.tell for role in (one.role, *one.also)}, at)
    names = {row[0]: _name(subjects.Subject(*row)) for row in asked.fetchall()}
    told = [(steps[duty_id, step], role, level) for duty_id, step, role, level in outbox.new(queued)]
    return [_notice(one, role, level, holders[one.subject_id, role], names[one.subject_id], at)
            for one, role, level in told]


def _notice(one: ToTell, role: str, level: str, holder: Holder, name: str, at: datetime) -> dict:
    return {"level": level, "role": role, "team": holder.team_name, "team_key": holder.team_key,
            "to": holder.worker_name, "what": one.what, "duty": one.duty_id, "step": one.step,
            "why": because(one.reasons, name, at)}


def _name(header: subjects.Subject) -> str:
    return header.known_as or header.given_name or header.title or "this person"
