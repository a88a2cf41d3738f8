"""Which backup a restore takes, and whether this Kith can use it and every byte is as it was."""
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kith.audit import heads
from kith.config import home
from kith.config.backups import manifest, proving
from kith.config.backups.manifest import Manifest
from kith.config.database import folders, programs

KITH = Path(__file__).parents[2]


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


def trusted(key: str) -> str:
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


def read_whole(folder: Path, to: datetime | None, key: str, tell: Telling) -> tuple[Path, Manifest, str]:
    """The backup chosen, once every byte of it is as it was, and the journal outside that it was held to."""
    backup, kept = chosen(folder, to, key)
    refuse_unfit(kept)
    tell.step("Reading the backup")
    manifest.check(backup, kept, tell.done)
    return backup, kept, proving.anchor(backup, home.audit())
