"""Restores: a backup is read, gets up beside what is there, is proved, and only then takes its place."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict

from kith.audit import heads, journal
from kith.config import clock, home
from kith.config.backups import dumping, manifest, proving
from kith.config.backups.beside import Beside, beside, pieces
from kith.config.backups.manifest import Damaged, Manifest
from kith.config.backups.proving import Lost
from kith.config.database import folders, locks, making, programs

KITH = Path(__file__).parents[2]
REACHED = "select pg_walfile_name(%s::pg_lsn)"


@dataclass(frozen=True)
class Restored:
    """What came of it."""

    backup: Path
    manifest: Manifest
    rows: dict[str, int]
    journal: str            # the journal outside that the backup was held to; nothing where there was none
    lost: Lost
    put_by: Path | None = None
    made: str = ""          # the database beside, on a server that somebody looks after


@dataclass(frozen=True)
class Telling:
    """Who is told how far it has come."""

    step: Callable[[str], None]
    done: manifest.Said


def chosen(folder: Path, to: datetime | None, key: str) -> tuple[Path, Manifest]:
    """The backup that was named, or the newest from before that moment in a folder of several."""
    folder = folder.resolve()
    found = [folder] if (folder / manifest.NAME).exists() else [
        path.parent for path in sorted(folder.glob(f"[0-9]*/{manifest.NAME}"), reverse=True)]
    if not found:
        raise ValueError(f"There is no backup in {folder}.")
    for path in found:
        kept = manifest.read(path, key)
        if to is None or datetime.fromisoformat(kept.at) <= to:
            return path, kept
    raise ValueError(f"There is no backup in {folder} from before that moment. The first is of {kept.at}.")


def trusted(folder: Path, key: str) -> str:
    """The public key to hold a backup to: the one given, else the one beside the journal."""
    if key or (home.audit() / heads.PUBLIC).exists():
        return key or heads.public(home.audit())
    raise ValueError(f"There is no public key in {home.audit()}. Give the one that was kept elsewhere with --key.")


def refuse_unfit(kept: Manifest) -> None:
    """A backup that this Kith cannot use is refused before it is read any further."""
    if (kept.kind == "copy") != folders.is_embedded():
        raise ValueError("A copy of the embedded database and a dump of a server cannot be put in each other’s place.")
    own = programs.number()
    if kept.kind == "copy" and kept.postgres != own:
        raise ValueError(f"The backup is of PostgreSQL {kept.postgres}, and this is {own}. Use the Kith that made it.")
    for name in kept.migrations:
        room, change = name.split(".", 1)
        if (KITH / room / "migrations").is_dir() and not (KITH / room / "migrations" / f"{change}.py").exists():
            raise ValueError(f"The backup was made by Kith {kept.kith}, which is newer than this one: it has the "
                             f"change {name}. Use that version.")


def drill(folder: Path, to: datetime | None, key: str, tell: Telling) -> Restored:
    """Does all of it but the last step: what was proved is taken away again."""
    with _proved(folder, to, key, tell) as (_, restored):
        return restored


def restore_beside(folder: Path, key: str, tell: Telling, *, keep: bool) -> Restored:
    """On a server that somebody looks after: a database beside, proved, which is then theirs to put in place."""
    key = trusted(folder, key)
    backup, kept, held = _read(folder, None, key, tell)
    tell.step("Loading the dump beside what is there")
    with dumping.beside(backup, kept) as address:
        with psycopg.connect(address, autocommit=True) as db:
            _refuse(proving.prove(db, backup, kept, key))
            restored = Restored(backup, kept, kept.rows, held, proving.lost(db, kept, home.audit()))
        if keep:
            _write_what_was_lost(address, restored)
    if not keep:
        dumping.remove(address)
        return restored
    return Restored(**vars(restored) | {"made": conninfo_to_dict(address)["dbname"]})


def restore(folder: Path, to: datetime | None, key: str, tell: Telling) -> Restored:
    """Puts what was proved in the place of what is there, which stays beside it under a name of its own."""
    with locks.alone(), _proved(folder, to, key, tell) as (one, restored):
        tell.step("Putting it in place")
        _write_what_was_lost(one.url(), restored)
        one.stop()
        return Restored(**vars(restored) | {"put_by": _swap(one)})


def _read(folder: Path, to: datetime | None, key: str, tell: Telling) -> tuple[Path, Manifest, str]:
    """The backup chosen, once every byte of it is as it was, and the journal outside that it was held to."""
    backup, kept = chosen(folder, to, key)
    refuse_unfit(kept)
    tell.step("Reading the backup")
    manifest.check(backup, kept, tell.done)
    return backup, kept, proving.anchor(backup, home.audit())


@contextmanager
def _proved(folder: Path, to: datetime | None, key: str, tell: Telling) -> Iterator[tuple[Beside, Restored]]:
    key = trusted(folder, key)
    backup, kept, held = _read(folder, to, key, tell)
    log = _log(backup, kept)
    with locks.one_at_a_time("restore.lock"):
        folders.refuse_closed_folders()
        folders.make_private(folders.place())
        for left in folders.place().glob("restoring.*"):   # by one that was killed
            Beside(left).remove()
        with beside(folders.place(), backup, kept, log, tell.step) as one:
            with one.asked() as db:
                _refuse(proving.prove(db, backup, kept, key))
                rows = kept.rows
            _go_on(one, backup, kept, log, to, tell)
            with one.asked() as db:
                yield one, Restored(backup, kept, rows, held, proving.lost(db, kept, home.audit()))


def _go_on(one: Beside, backup: Path, kept: Manifest, log: Path | None, to: datetime | None, tell: Telling) -> None:
    """From the moment of the backup to the one asked for, or as far as was kept; from then on it can be written to."""
    tell.step("Getting up to the moment asked for")
    one.stop()
    target = {"recovery_target_time": to.isoformat(), "recovery_target_action": "promote"} if to else {}
    one.start(**target)
    one.wait("select not pg_is_in_recovery()")
    if to is None:
        _refuse_a_hole(one, [path.name for path in pieces(backup, kept, log) if not path.suffix])


def _refuse_a_hole(one: Beside, names: list[str]) -> None:
    """PostgreSQL takes the first broken piece for the end of all; what was kept behind it would be lost unsaid."""
    history = max((one.data / "pg_wal").glob("*.history"))
    _, place, *_ = history.read_text().strip().splitlines()[-1].split()
    with one.asked() as db:
        reached = db.execute(REACHED, (place,)).fetchone()[0][8:]
    line = max(name[:8] for name in names)
    last = max(name[8:] for name in names if name[:8] == line)
    if reached < last:
        raise Damaged(f"What was kept is broken in piece {reached}, and reaches to {last}. Restore with --to, to a "
                      "moment before the damage.")


def _refuse(wrong: list[str]) -> None:
    if wrong:
        raise Damaged(f"The restored database is not the one that was backed up. {' '.join(wrong)}")


def _log(backup: Path, kept: Manifest) -> Path | None:
    """Where what the database wrote afterwards was kept: beside the backup, or where it is kept now."""
    name = f"wal-{kept.database}"
    places = [backup.parent, *([home.backups()] if home.backups() else [])]
    return next((place / name for place in places if (place / name).is_dir()), None)


def _write_what_was_lost(address: str, restored: Restored) -> None:
    """Still beside what is there: the tables become those of this version, and what was lost becomes a duty."""
    before = os.environ.get("KITH_DATABASE_URL")
    os.environ["KITH_DATABASE_URL"] = address
    try:
        _write(restored)
    finally:
        del os.environ["KITH_DATABASE_URL"]
        os.environ.update({"KITH_DATABASE_URL": before} if before else {})


def _write(restored: Restored) -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.config.settings")
    django.setup()
    from django.db import connections

    from kith.audit.sealing import begin_again
    from kith.config import tables
    from kith.intake import faults
    from kith.intake.ends import destroying
    from kith.records.database import committed

    tables.bring_up_to_date()
    at, gone, brought = clock.now(), restored.lost, _brought(restored.backup)
    with committed() as cur:
        if gone.begins:
            faults.add(cur, asked_again(gone), MEANS, f"restored:{at.isoformat()}", at)
    # What was destroyed since the backup was taken must not be there again because of it.
    destroying.again(home.audit(), at)
    with committed() as cur:
        # A database that is only beside is not yet the one whose log is sealed.
        if restored.manifest.kind == "copy" and (gone.begins or brought):
            begin_again(cur, home.audit(), at)
    connections.close_all()


MEANS = ("The database was put back to an earlier moment. What was said between these moments was acknowledged and is "
         "no longer there. Ask each hospital to send its messages of that time again, and each service to enter what "
         "it wrote. A message that is there already is not taken twice.")


def asked_again(gone: Lost) -> str:
    """What the service desk owes, and people are told."""
    return (f"Messages between {_said(gone.first)} and {_said(gone.last)}, or later, must be sent again: "
            f"{gone.events:,} requests and messages in the audit log are no longer in the database")


def _said(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone(clock.LONDON).strftime("%-d %B %Y %H:%M")


def _brought(backup: Path) -> bool:
    """Where there is no journal any more, the backup's own copy is put by, so that the past can be verified."""
    if any(home.audit().glob(f"{journal.NAME}*")):
        return False
    home.audit().mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in (backup / "audit").glob(f"{journal.NAME}*"):
        shutil.copyfile(path, home.audit() / path.name)
    return True


def _swap(one: Beside) -> Path | None:
    """Renames, each done or not done; whatever starts the database next ends what was cut short between two of them."""
    with locks.one_at_a_time():
        proved, data = folders.place() / making.PROVED, folders.place() / "data"
        programs.run("pg_ctl", "-D", data, "-m", "fast", "-w", "stop")   # one whose last user was killed
        shutil.rmtree(proved, ignore_errors=True)
        one.data.rename(proved)
        put_by = None
        if data.exists():
            put_by = data.rename(folders.place() / f"data.before-{time.strftime('%Y-%m-%dT%H%M%SZ', time.gmtime())}")
        proved.rename(data)
    return put_by
