"""What a restore has lost becomes a duty, and what was destroyed since stays destroyed."""
import os
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kith.audit import journal
from kith.config import clock, home, vault
from kith.config.backups.manifest import Manifest
from kith.config.backups.proving import Lost


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


def write_what_was_lost(address: str, restored: Restored) -> None:
    """Still beside what is there: the tables become those of this version, and what was lost becomes a duty."""
    with vault.instead("KITH_DATABASE_URL", address):
        _write(restored)


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
            f"{gone.events:,} requests, commands and messages in the audit log are no longer in the database")


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
