"""Restores: a backup is read, gets up beside what is there, is proved, and only then takes its place."""
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict

from kith.config import home
from kith.config.backups import dumping, proving
from kith.config.backups.beside import Beside, beside
from kith.config.backups.choosing import Telling, read_whole, trusted
from kith.config.backups.lost import Restored, write_what_was_lost
from kith.config.backups.manifest import Damaged
from kith.config.backups.reaching import go_on, kept_log
from kith.config.database import folders, locks, making, programs


def drill(folder: Path, to: datetime | None, key: str, tell: Telling) -> Restored:
    """Does all of it but the last step: what was proved is taken away again."""
    with _proved(folder, to, key, tell) as (_, restored):
        return restored


def restore_beside(folder: Path, key: str, tell: Telling, *, keep: bool) -> Restored:
    """On a server that somebody looks after: a database beside, proved, which is then theirs to put in place."""
    key = trusted(key)
    backup, kept, held = read_whole(folder, None, key, tell)
    tell.step("Loading the dump beside what is there")
    with dumping.beside(backup, kept) as address:
        with psycopg.connect(address, autocommit=True) as db:
            _refuse(proving.prove(db, backup, kept, key))
            restored = Restored(backup, kept, kept.rows, held, proving.lost(db, kept, home.audit()))
        if keep:
            write_what_was_lost(address, restored)
    if not keep:
        dumping.remove(address)
        return restored
    return Restored(**vars(restored) | {"made": conninfo_to_dict(address)["dbname"]})


def restore(folder: Path, to: datetime | None, key: str, tell: Telling) -> Restored:
    """Puts what was proved in the place of what is there, which stays beside it under a name of its own."""
    with locks.alone(), _proved(folder, to, key, tell) as (one, restored):
        tell.step("Putting it in place")
        write_what_was_lost(one.url(), restored)
        one.stop()
        return Restored(**vars(restored) | {"put_by": _swap(one)})


@contextmanager
def _proved(folder: Path, to: datetime | None, key: str, tell: Telling) -> Iterator[tuple[Beside, Restored]]:
    key = trusted(key)
    backup, kept, held = read_whole(folder, to, key, tell)
    log = kept_log(backup, kept)
    with locks.one_at_a_time("restore.lock"):
        folders.refuse_closed_folders()
        folders.make_private(folders.place())
        for left in folders.place().glob("restoring.*"):   # by one that was killed
            Beside(left).remove()
        with beside(folders.place(), backup, kept, log, tell.step) as one:
            with one.asked() as db:
                _refuse(proving.prove(db, backup, kept, key))
                rows = kept.rows
            go_on(one, backup, kept, log, to, tell)
            with one.asked() as db:
                yield one, Restored(backup, kept, rows, held, proving.lost(db, kept, home.audit()))


def _refuse(wrong: list[str]) -> None:
    if wrong:
        raise Damaged(f"The restored database is not the one that was backed up. {' '.join(wrong)}")


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
