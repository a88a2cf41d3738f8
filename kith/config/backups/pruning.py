"""Removes backups whose days are over: never the last whole one, never one that somebody holds."""
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from kith.config.backups import manifest
from kith.config.backups.manifest import Damaged, Manifest, Said
from kith.config.database import locks

HELD = ".held"   # beside the backup and not in it, since in it every file is signed for


@dataclass
class Pruned:
    """What went, and what stays though its days are over."""

    removed: list[str] = field(default_factory=list)
    held: dict[str, str] = field(default_factory=dict)
    damaged: list[str] = field(default_factory=list)
    pieces: int = 0
    whole: str = ""   # the one that every byte of was read, before any other went


def hold(backup: Path, why: str) -> None:
    """Whoever may need it as evidence holds it, and says why."""
    if not (backup / manifest.NAME).exists():
        raise ValueError(f"There is no backup {backup}.")
    if not why.strip():
        raise ValueError("Say why it is held, with --because: who asked for it, and in which matter.")
    _mark(backup).write_text(why.strip() + "\n")


def release(backup: Path) -> str:
    """Lets go of it; why it was held."""
    if not _mark(backup).exists():
        raise ValueError(f"{backup} is not held.")
    why = _mark(backup).read_text().strip()
    _mark(backup).unlink()
    return why


def prune(folder: Path, key: str, at: datetime, days: int, said: Said = lambda done, whole: None) -> Pruned:
    """Reads the newest whole backup first, byte by byte; where none is whole, nothing is removed."""
    with locks.one_at_a_time("backup.lock"):
        done, kept = Pruned(), {}
        for path in sorted(folder.glob(f"[0-9]*/{manifest.NAME}")):
            try:
                kept[path.parent] = manifest.read(path.parent, key)
            except Damaged:
                done.damaged.append(path.parent.name)   # somebody looks at it; it may be all that is left of a day
        done.whole = _whole(kept, said)
        for path, one in list(kept.items()):
            old = at - datetime.fromisoformat(one.at) > timedelta(days=days)
            if old and path.name != done.whole and _goes(path, done):
                del kept[path]
        done.pieces = sum(_pieces(folder, name, kept.values()) for name in {one.database for one in kept.values()})
        return done


def _whole(kept: dict[Path, Manifest], said: Said) -> str:
    for path in sorted(kept, reverse=True):
        try:
            manifest.check(path, kept[path], said)
        except Damaged:
            continue
        return path.name
    raise Damaged("No backup is whole, so none is removed. Take one now: kith backup.")


def _goes(path: Path, done: Pruned) -> bool:
    if _mark(path).exists():
        done.held[path.name] = _mark(path).read_text().strip()
        return False
    # Out of sight at once: a folder that is half removed would be taken for a damaged backup.
    gone = path.rename(path.with_name(f".removing-{path.name}"))
    shutil.rmtree(gone)
    done.removed.append(path.name)
    return True


def _pieces(folder: Path, name: str, left: Iterable[Manifest]) -> int:
    """What the database wrote before the oldest backup that is left begins; how many pieces went."""
    first = min((one.since for one in left if one.database == name and one.since), default="", key=lambda one: one[8:])
    gone = [path for path in (folder / f"wal-{name}").glob("*") if first and _is_piece(path.name)
            and path.name[8:24] < first[8:24]]
    for path in gone:
        path.unlink()
    return len(gone)


def _is_piece(name: str) -> bool:
    return len(name) == 24 and set(name) <= set("0123456789ABCDEF")


def _mark(backup: Path) -> Path:
    return backup.with_name(f"{backup.name}{HELD}")
