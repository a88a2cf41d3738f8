"""From the moment of a backup to the one asked for, by what the database wrote down in between."""
from datetime import datetime
from pathlib import Path

from kith.config import home
from kith.config.backups.beside import Beside, pieces
from kith.config.backups.choosing import Telling
from kith.config.backups.manifest import Damaged, Manifest

REACHED = "select pg_walfile_name(%s::pg_lsn)"


def go_on(one: Beside, backup: Path, kept: Manifest, log: Path | None, to: datetime | None, tell: Telling) -> None:
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


def kept_log(backup: Path, kept: Manifest) -> Path | None:
    """Where what the database wrote afterwards was kept: beside the backup, or where it is kept now."""
    name = f"wal-{kept.database}"
    places = [backup.parent, *([home.backups()] if home.backups() else [])]
    return next((place / name for place in places if (place / name).is_dir()), None)
