"""Destroys a record whose time is over, on the word of two, and again wherever an older state of it is put back."""
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from psycopg import Cursor

from kith.access.models import Worker
from kith.access.permission import require
from kith.access.staffing import role_keys, roles_of
from kith.duties import waiting
from kith.engine.calendar import local
from kith.engine.matters.lasting import Lasts
from kith.intake.ends import sealing
from kith.intake.ends.everything import RELATIVES, Whole, everything_of
from kith.intake.ends.taking import RECKONED, TAKEN
from kith.intake.following import follow_up
from kith.language.errors import Refused
from kith.records import gone, locking, subjects
from kith.records.database import committed, cursor
from kith.records.gone import Gone

LIST = "gone.jsonl"     # beside the journal of the audit log, outside the database
TITLE = "Destroyed record"
OPEN = "select count(*) from duties_duty where open and person_id = any(%s::bigint[])"
KNOWN = "select 1 from records_gone where gone_id = %s or (what -> 'records') @> %s::jsonb"
NOT_OVER = "This record’s time is not over: {why}"
NOT_PROPOSED = "Somebody else of the records desk must have looked through it first and said that it may be destroyed."
OWN_WORD = "You said that it may be destroyed. Somebody else of the records desk must agree."
STILL_OWED = "Something is still owed about this person ({many}). Settle that first."
Ask = Callable[[Cursor, int, datetime], tuple]


def destroy(key: str, ask: Ask, by: Worker, at: datetime) -> str:
    """``ask``: how long a record lasts and what was said of that, asked within. The key of what stands for it."""
    with transaction.atomic():
        with committed() as cur:
            require(role_keys(roles_of(cur, by.pk, at)), "keep_records")
            subject = subjects.by_key(cur, key)
            if subject is None or subject.kind != "person":
                raise Refused("There is no person with that key. Go back to the list.")
            whole = everything_of(cur, subject)
            lasts, said = ask(cur, subject.id, at)
            _refuse_early(cur, whole, lasts, said, by, at)
            stands, stands_key = subjects.make(cur, kind=gone.KIND, title=TITLE, at=at)
            one = Gone(stands, said.by, by.pk, at, lasts.kind, lasts.until, gone.wanted(whole.asked))
            rows, mark = _take(cur, one)
            waiting.list_for_reckoning(cur, whole.relatives, at, around=True)
            transaction.on_commit(lambda: write_down(one))
        sealing.say(stands_key, "record_destroyed", {"kind": lasts.kind, "until": lasts.until.isoformat(),
                                                     "rows": str(sum(rows.values())), "mark": mark}, by, at)
    follow_up(whole.relatives, at)
    return stands_key


def again(folder: Path, at: datetime) -> int:
    """After an older state was put back: whatever had been destroyed since is destroyed in it too; how many were."""
    done = 0
    for one in listed(folder):
        with committed() as cur:
            if cur.execute(KNOWN, (one.id, f"[{one.what['records'][0]}]")).fetchone():
                continue
            stands, _ = subjects.make(cur, kind=gone.KIND, title=TITLE, at=at)
            relatives = [row[0] for row in cur.execute(RELATIVES, one.what).fetchall()]
            rows, _ = _take(cur, one._replace(id=stands), again=True)
            held = {row[0] for row in cur.execute("select id from records_subject where id = any(%s::bigint[])",
                                                  (relatives,)).fetchall()}
            waiting.list_for_reckoning(cur, held, at, around=True)
            done += bool(rows)
    return done


def settle(at: datetime) -> int:
    """Whatever the database knows to be destroyed stands in the list outside; how many lines were lacking."""
    if settings.KITH_AUDIT is None:
        return 0
    with cursor() as cur:
        found = gone.every(cur)
    there = {tuple(one.what["records"]) for one in listed(settings.KITH_AUDIT)}
    lacking = [one for one in found if tuple(one.what["records"]) not in there]
    for one in lacking:
        write_down(one)
    return len(lacking)


def listed(folder: Path) -> list[Gone]:
    """What was destroyed, as it was written down outside the database."""
    path = folder / LIST
    return [Gone.read(line) for line in path.read_text("utf-8").splitlines() if line] if path.exists() else []


def write_down(one: Gone) -> None:
    """One line more, on the disk before anything else goes on."""
    if settings.KITH_AUDIT is None:
        return
    settings.KITH_AUDIT.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = settings.KITH_AUDIT / LIST
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a", encoding="utf-8") as file:
        file.write(f"{one.line()}\n")
        file.flush()
        os.fsync(file.fileno())


def _refuse_early(cur: Cursor, whole: Whole, lasts: Lasts, said, by: Worker, at: datetime) -> None:
    if not lasts.over(local(at).date()):
        raise Refused(NOT_OVER.format(why=lasts.why))
    if said is None or said.decision != "destroy":
        raise Refused(NOT_PROPOSED)
    if said.by == by.pk:
        raise Refused(OWN_WORD)
    if many := cur.execute(OPEN, (whole.asked["records"],)).fetchone()[0]:
        raise Refused(STILL_OWED.format(many=many))


def _take(cur: Cursor, one: Gone, *, again: bool = False) -> tuple[dict, str]:
    locking.lock(cur, one.what["records"])
    for words in RECKONED:
        cur.execute(words, one.what)
    return gone.destroy(cur, one, TAKEN, again=again)
