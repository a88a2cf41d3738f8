"""Looks whether what is known is kept safe: a backup in the night, what is written since, and the seal of the log."""
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

from psycopg import Cursor

from kith.audit import heads, journal, sealing
from kith.config import home
from kith.config.backups import manifest
from kith.config.backups.manifest import Damaged, Manifest
from kith.duties.settings import values
from kith.intake.rounds import safekeeping
from kith.records.database import committed, cursor
from kith.statuses.keeping import NO_BACKUP, NO_PIECES, NOT_SEALED

PATIENCE = 60.0   # seconds; a disk elsewhere that is gone may never answer
SILENT = "The disk with it does not answer."
# By the database's own clock, and by its own word of what it could not keep.
PIECES = """
select current_setting('archive_mode') <> 'off' and coalesce(last_failed_time > last_archived_time,
    last_failed_time is not null) and now() - coalesce(last_archived_time, stats_reset) > %s
from pg_stat_archiver
"""


def newest(folder: Path, key: str) -> tuple[Path, Manifest] | None:
    """The last backup that is whole by its own signature; what is damaged or cut short is none."""
    for path in sorted(folder.glob(f"[0-9]*/{manifest.NAME}"), reverse=True):
        try:
            return path.parent, manifest.read(path.parent, key)
        except Damaged:
            continue
    return None


def watch(audit: Path | None, at: datetime, *, served: bool) -> None:
    """Says what has stopped, and what goes on again. ``served``: people work here, under a name of its own."""
    found = {"backup": backup(at, served=served)}
    with cursor() as cur:   # no transaction is open while a disk is waited for
        found |= {"pieces": pieces(cur, at), "log": log(cur, audit, at)}
    with committed() as cur:
        for what, how in found.items():
            safekeeping.stands(cur, what, how, at)


def backup(at: datetime, *, served: bool) -> str:
    """Why there is no backup that is new enough; nothing where all is well, or where others than Kith take them."""
    hours, folder = int(values().of(NO_BACKUP, at)), home.backups()
    if not hours or (folder is None and not served):
        return ""
    if folder is None:
        return "No folder for backups is named (KITH_BACKUPS)."
    return _in_time(lambda: _too_old(folder, at, timedelta(hours=hours)))


def _too_old(folder: Path, at: datetime, longest: timedelta) -> str:
    found = newest(folder, heads.public(home.audit()))
    if found is None:
        return "No whole backup is there."
    made = datetime.fromisoformat(found[1].at)
    return f"The last whole one is of {_said(made)}." if at - made > longest else ""


def pieces(cur: Cursor, at: datetime) -> str:
    """Why what the database writes down is not kept; nothing where it is, or where nobody asked for it."""
    longest = timedelta(minutes=int(values().of(NO_PIECES, at)))
    stopped = cur.execute(PIECES, (longest,)).fetchone()[0]
    return "The database could not put it with the backups. Its own disk fills meanwhile." if stopped else ""


def log(cur: Cursor, folder: Path | None, at: datetime) -> str:
    """Why the audit log is not sealed; nothing where it is, or where there is no place to seal it."""
    if folder is None:
        return ""
    found: list = []
    if silent := _in_time(lambda: found.append(journal.last(folder)) or ""):
        return silent
    oldest = sealing.oldest_after(cur, found[0])
    longest = timedelta(minutes=int(values().of(NOT_SEALED, at)))
    return f"An event of {_said(oldest)} is not sealed yet." if oldest and at - oldest > longest else ""


def _in_time(look: Callable[[], str]) -> str:
    """What is found on another machine's disk; whoever waits for it for ever notices nothing else."""
    beside = ThreadPoolExecutor(1, "disk")
    try:
        return beside.submit(look).result(PATIENCE)
    except TimeoutError:
        return SILENT
    except (OSError, ValueError) as fault:
        return f"It cannot be read: {fault}"
    finally:
        beside.shutdown(wait=False)


def _said(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%-d %B %Y, %H:%M} UTC"
