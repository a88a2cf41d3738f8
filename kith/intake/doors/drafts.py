"""Drafts: what a worker is still writing, seen by them alone, kept until it is sent."""
from datetime import datetime

from psycopg.types.json import Jsonb

from kith.access.models import Worker
from kith.records.database import cursor

SAVE = """
insert into intake_draft (worker_id, form, subject_key, raw, saved_at) values (%s, %s, %s, %s, %s)
on conflict (worker_id, form, subject_key) do update set raw = excluded.raw, saved_at = excluded.saved_at
"""
LOAD = "select raw, saved_at from intake_draft where worker_id = %s and form = %s and subject_key = %s"
FORGET = "delete from intake_draft where worker_id = %s and form = %s and subject_key = %s"
MINE = "select form, subject_key, saved_at from intake_draft where worker_id = %s order by saved_at desc"


def save(worker: Worker, form: str, subject_key: str, raw: dict, at: datetime) -> None:
    with cursor() as cur:
        cur.execute(SAVE, (worker.pk, form, subject_key, Jsonb(raw), at))


def load(worker: Worker, form: str, subject_key: str) -> tuple[dict, datetime] | None:
    """(answers as typed, when they were saved), or None."""
    with cursor() as cur:
        return cur.execute(LOAD, (worker.pk, form, subject_key)).fetchone()


def forget(worker: Worker, form: str, subject_key: str) -> None:
    with cursor() as cur:
        cur.execute(FORGET, (worker.pk, form, subject_key))


def mine(worker: Worker) -> list[tuple[str, str, datetime]]:
    """(form, subject's key, when saved), newest first."""
    with cursor() as cur:
        return cur.execute(MINE, (worker.pk,)).fetchall()
