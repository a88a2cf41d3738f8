"""What a backup says of itself, signed: who made it, what was in the database, and the SHA-256 of each of its files."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from kith.audit import heads

NAME = "manifest.json"
PURPOSE = b"Kith backup 1\n"   # so that no signature of a backup could ever be taken for one of something else
PIECE = 1 << 20
Said = Callable[[int, int], None]   # how much of how much


class Damaged(ValueError):
    """A backup that is not as it was made, or was not made by us; a sentence says in what."""


@dataclass(frozen=True)
class Manifest:
    """What is signed."""

    kith: str                       # the version that made it
    kind: str                       # "copy": files of PostgreSQL. "dump": what pg_dump wrote
    postgres: int                   # its major version
    database: str                   # its system identifier, by which what it wrote down afterwards is found
    at: str                         # the moment that was counted
    point: str                      # the name of that moment in what the database wrote down
    since: str                      # the first piece of that which a restore needs
    migrations: list[str]
    rows: dict[str, int]            # by table
    entries: dict[str, str]         # by number, the SHA-256 of some of them, drawn by lot
    head: dict | None               # the newest head of the audit log
    files: dict[str, tuple[int, str]]   # by name: bytes, SHA-256

    def words(self) -> bytes:
        """The bytes that are signed."""
        return PURPOSE + json.dumps(asdict(self), sort_keys=True, separators=(",", ":")).encode()


def sums(folder: Path, said: Said = lambda done, whole: None) -> dict[str, tuple[int, str]]:
    """Size and SHA-256 of every file, by its name below the folder."""
    found = files(folder)
    whole, done, known = sum(path.stat().st_size for path in found.values()), 0, {}
    for name, path in found.items():
        size, digest = 0, hashlib.sha256()
        with open(path, "rb") as file:
            while piece := file.read(PIECE):
                digest.update(piece)
                size += len(piece)
                said(done + size, whole)
        known[name], done = (size, digest.hexdigest()), done + size
    return known


def files(folder: Path) -> dict[str, Path]:
    """Every file of a backup but its manifest; whatever is neither file nor folder counts as one."""
    every = sorted(path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return {name: path for path in every if (name := str(path.relative_to(folder))) != NAME}


def write(manifest: Manifest, folder: Path, keys: Path) -> None:
    """The last file of a backup; `keys` is where the audit log is sealed."""
    said = {"backup": asdict(manifest), "signature": heads.signature(manifest.words(), keys)}
    (folder / NAME).write_text(json.dumps(said, indent=1) + "\n")


def read(folder: Path, key: str) -> Manifest:
    """As it was signed with this key; Damaged where it was not."""
    try:
        said = json.loads((folder / NAME).read_text())
        kept = said["backup"]
        manifest = Manifest(**kept | {"files": {name: tuple(one) for name, one in kept["files"].items()}})
        signature = str(said["signature"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise Damaged(f"{folder} is no whole backup: its {NAME} is missing or cannot be read.") from fault
    if not heads.signed_by(heads.known(key), signature, manifest.words()):
        raise Damaged(f"{folder} was changed, or is not a backup of this Kith: its {NAME} is not signed by {key}.")
    return manifest


def check(folder: Path, manifest: Manifest, said: Said = lambda done, whole: None) -> None:
    """Reads every file; Damaged names the first that is missing, foreign or not as it was."""
    there = files(folder)
    for names, what in ((manifest.files.keys() - there, "is missing"), (there.keys() - manifest.files, "is foreign")):
        if names:
            raise Damaged(f"The backup {folder} is damaged: {min(names)} {what}.")
    for name, path in there.items():
        if path.is_symlink() or not path.is_file():
            raise Damaged(f"The backup {folder} is damaged: {name} is not a file.")
        if path.stat().st_size != manifest.files[name][0]:
            raise Damaged(f"The backup {folder} is damaged: {name} has not the length it had.")
    found = sums(folder, said)
    for name, kept in manifest.files.items():
        if found[name] != kept:
            raise Damaged(f"The backup {folder} is damaged: {name} is not as it was.")
