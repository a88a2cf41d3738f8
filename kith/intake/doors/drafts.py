"""Drafts: what a worker is still writing, page by page, seen by them alone, kept until it is sent."""
from datetime import datetime
from typing import NamedTuple

from psycopg.types.json import Jsonb

from kith.access.confidence import KINDS
from kith.access.models import Worker
from kith.records.database import cursor

UNNUMBERED = "0"   # of a page that has no number, as those of before had none

SAVE = """
insert into intake_draft (worker_id, form, subject_key, of_what, number, raw, saved_at)
values (%s, %s, %s, %s, %s, %s, %s)
on conflict (worker_id, form, subject_key, of_what, number)
do update set raw = excluded.raw, saved_at = excluded.saved_at
"""
PAGE = "worker_id = %s and form = %s and subject_key = %s and of_what = %s"
KEPT = f"select number, raw, saved_at from intake_draft where {PAGE} order by saved_at desc, number"
FORGET = f"delete from intake_draft where {PAGE} and number = any(%s)"
MINE = """
select form, subject_key, of_what, number, saved_at from intake_draft where worker_id = %s
order by saved_at desc, number
"""

OTHERS = """
select w.full_name, max(d.saved_at) from intake_draft d join access_worker w on w.id = d.worker_id and w.is_active
where d.form = %s and d.subject_key = %s and d.worker_id <> %s and d.saved_at > %s and not exists (
    select from access_post_standing p join access_team t on t.id = p.team_id
    where p.worker_id = w.id and t.kind = any(%s::text[]))
group by w.full_name order by w.full_name
"""


class Page(NamedTuple):
    """What is being written: a form about somebody, and the duty that it answers or the entry that it corrects."""

    form: str
    subject_key: str
    of_what: str = ""


class Kept(NamedTuple):
    """One draft: the number of the page that saved it, the answers as typed, and when."""

    number: str
    raw: dict
    saved_at: datetime


def save(worker: Worker, page: Page, number: str, raw: dict, at: datetime, goes_on: str = "") -> None:
    """Each page has a draft of its own, so that of two that are open at once neither writes over the other.

    ``goes_on``: the number of the draft that this page began with, whose place it takes.
    """
    with cursor() as cur:
        if goes_on:
            cur.execute(FORGET, (worker.pk, *page, [goes_on]))
        cur.execute(SAVE, (worker.pk, *page, number, Jsonb(raw), at))


def kept(worker: Worker, page: Page) -> list[Kept]:
    """All of one page, the newest first."""
    with cursor() as cur:
        return [Kept(*row) for row in cur.execute(KEPT, (worker.pk, *page)).fetchall()]


def forget(worker: Worker, page: Page, *numbers: str) -> None:
    with cursor() as cur:
        cur.execute(FORGET, (worker.pk, *page, list(numbers)))


def mine(worker: Worker) -> list[tuple[Page, str, datetime]]:
    """(page, the draft's number, when saved), newest first."""
    with cursor() as cur:
        rows = cur.execute(MINE, (worker.pk,)).fetchall()
    return [(Page(*row[:3]), *row[3:]) for row in rows]


def others(worker_id: int, page: Page, since: datetime) -> list[tuple[str, datetime]]:
    """(who, when saved last): whoever else writes this form about the same person now, and never a word of it.

    Nobody hears so that somebody of a service held in confidence writes of them.
    """
    with cursor() as cur:
        asked = (page.form, page.subject_key, worker_id, since, list(KINDS))
        return cur.execute(OTHERS, asked).fetchall()
