"""What the database writes down is kept for a restore to a moment, where a folder of backups is named."""
import re
import shutil
from pathlib import Path

from kith.config.database.folders import is_embedded, make_private, place, refuse_closed_folders
from kith.config.database.programs import run
from kith.config.home import backups


def kept_log() -> Path | None:
    """Where what the database writes down is kept for a restore to a moment: a folder for each database."""
    if not (kept := backups()) or not is_embedded():
        return None
    told = run("pg_controldata", place() / "data").stdout
    return kept / f"wal-{re.search(r'system identifier: +([0-9]+)', told)[1]}"


def archiving() -> dict[str, str]:
    folder = kept_log()
    if not folder:
        return {}
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o711)
    make_private(folder)
    refuse_closed_folders(folder.parent)
    for history in (place() / "data" / "pg_wal").glob("*.history"):   # of a restore, which archives nothing itself
        if not (folder / history.name).exists():
            shutil.copyfile(history, folder / history.name)
    return {"archive_mode": "on", "archive_library": "basic_archive", "archive_timeout": "60",
            "basic_archive.archive_directory": str(folder)}
