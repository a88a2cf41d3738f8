"""Proves what was restored: rows, entries and events against the backup, and that against the journal outside."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from psycopg import Connection, Cursor

from kith.audit import heads, journal, lines
from kith.audit.lines import BEGINNING, Place
from kith.audit.sealing import ENDED
from kith.audit.tree import leaf
from kith.audit.verifying import Found, check
from kith.config.backups import counting
from kith.config.backups.manifest import Damaged, Manifest

END = Place(2**31 - 1, 2**62, 2**62)


@dataclass(frozen=True)
class Lost:
    """What was sealed and is not there."""

    events: int
    first: str      # the moment of the head before the first of them, or of the backup
    last: str       # the moment of the newest head
    begins: bool    # whether the log must begin again


def prove(db: Connection, backup: Path, manifest: Manifest, key: str) -> list[str]:
    """At the moment of the backup: what is not as it was then; nothing, when all is well."""
    now, wrong = counting.rows(db), []
    for name in sorted(now.keys() | manifest.rows):
        if now.get(name) != manifest.rows.get(name):
            wrong.append(f"{name} has {now.get(name, 0):,} rows, and had {manifest.rows.get(name, 0):,}.")
    if counting.migrations(db) != manifest.migrations:
        wrong.append("The changes of the tables are not those that were applied.")
    if counting.again(db, manifest.entries) != manifest.entries:
        wrong.append("Entries that were drawn by lot are not as they were.")
    with db.cursor() as cur:
        found = _held(cur, backup / "audit", key)
    if not found.well:
        what = f"event {found.wrong.event} is {found.wrong.how}" if found.wrong else found.journal.rstrip(".")
        wrong.append(f"The audit log is not as it was sealed: {what}.")
    last = journal.last(backup / "audit")
    if (last.signed.kept() if last else None) != _plain(manifest.head):
        wrong.append("The audit log of the backup does not end with the head that it was signed with.")
    return wrong


def _held(cur: Cursor, folder: Path, key: str) -> Found:
    """Every event under the heads of the backup; where a dump was loaded elsewhere, transactions count anew."""
    last = journal.last(folder)
    upto = last.signed.head.upto if last else BEGINNING
    with closing(lines.read(cur, BEGINNING, upto)) as rows:
        return check(journal.batches(folder), rows, heads.known(key))


def anchor(backup: Path, outside: Path) -> str:
    """Which journal outside begins as the backup's does: its name, or nothing where there is no journal. Damaged where
    there are journals and none does.
    """
    mine = list(journal.lines(backup / "audit"))
    theirs = sorted(path for path in outside.glob(f"{journal.NAME}*") if path.name not in (journal.LOCK, journal.TORN))
    if not mine or not theirs:
        return ""
    for path in reversed(theirs):
        with open(path, "rb") as file:
            if all(line == file.readline() for line in mine):
                return path.name
    raise Damaged(f"The backup is of another past than the journal in {outside}: its heads are not among those there.")


def lost(db: Connection, manifest: Manifest, outside: Path) -> Lost:
    """What the journal outside knows and the restored database does not."""
    last = journal.last(outside)
    if last is None:
        return Lost(0, manifest.at, manifest.at, begins=False)
    here = _here(db)
    first, before, missing = "", manifest.at, 0
    for batch in journal.batches(outside):
        gone = sum(one not in here for one in batch.leaves)
        first = first or (before if gone else "")
        missing, before = missing + gone, batch.signed.head.at
    ended = Place(*db.execute(ENDED).fetchone())
    return Lost(missing, first or before, last.signed.head.at, begins=bool(missing) or last.signed.head.upto > ended)


def _here(db: Connection) -> set[bytes]:
    with db.cursor() as cur:
        return {leaf(one.words) for one in lines.read(cur, BEGINNING, END)}


def _plain(head: dict | None) -> dict | None:
    """A head that went through JSON, as it is kept in memory."""
    return heads.Signed.read(head).kept() if head else None
