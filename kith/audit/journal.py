"""The journal: outside the database, a line for every head, with the hash of each event that it adds; only added to."""

import fcntl
import json
import os
from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kith.audit.heads import Signed

NAME, LOCK, TORN = "journal", "journal.lock", "journal.torn"
HASH = 32
PIECE = 1 << 16


@dataclass(frozen=True)
class Batch:
    """One line: a signed head, the full subtrees under its root, and the events that it adds."""

    signed: Signed
    peaks: tuple[bytes, ...]
    ids: tuple[int, ...]
    leaves: tuple[bytes, ...]

    def words(self) -> bytes:
        """As it stands in the journal."""
        said = self.signed.kept() | {"peaks": _packed(self.peaks), "ids": self.ids, "leaves": _packed(self.leaves)}
        return json.dumps(said, separators=(",", ":")).encode() + b"\n"

    @classmethod
    def read(cls, words: bytes) -> "Batch":
        """From its line; ValueError where it is none."""
        try:
            said = json.loads(words)
            ids = tuple(map(int, said["ids"]))
            return cls(Signed.read(said), _unpacked(said["peaks"]), ids, _unpacked(said["leaves"]))
        except (KeyError, TypeError, IndexError, Error) as fault:
            raise ValueError("This line of the journal cannot be read.") from fault


def lines(folder: Path) -> Iterator[bytes]:
    """Every whole line there is now, one at a time; the last may have been cut off, and is then left out."""
    if not (folder / NAME).exists():
        return
    with open(folder / NAME, "rb") as file:
        for words in file:
            if words.endswith(b"\n"):
                yield words


def batches(folder: Path) -> Iterator[Batch]:
    """The same, read."""
    return map(Batch.read, lines(folder))


def last(folder: Path) -> Batch | None:
    """The newest whole line, found from the end."""
    words = _last_words(folder)
    return Batch.read(words) if words else None


def torn(folder: Path) -> int:
    """How many bytes stand after the last whole line: what was being written when the machine stopped."""
    path = folder / NAME
    return path.stat().st_size - _whole(path) if path.exists() else 0


def append(folder: Path, batch: Batch) -> None:
    """One more line, on the disk before this returns. Whatever was cut off before it is put aside first."""
    path = folder / NAME
    is_new = not path.exists()
    if not is_new and torn(folder):
        _put_aside(folder)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "wb", buffering=0) as file:
        _all(file.fileno(), batch.words())
        os.fsync(file.fileno())
    if is_new:
        _keep_name(folder)


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[bool]:
    """Whether nobody else seals into this folder just now; the folder is made, for its owner alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(folder / LOCK, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True


def put_by(folder: Path) -> Path | None:
    """Gives the journal a name of its own, under which it is kept for good; the next one begins with a first line."""
    if not (folder / NAME).exists():
        return None
    number = sum(1 for _ in folder.glob(f"{NAME}-*")) + 1
    kept = folder / f"{NAME}-{number}"
    (folder / NAME).rename(kept)
    return kept


def _put_aside(folder: Path) -> None:
    """A line without an end was never a head that anybody was told of; its events are sealed again."""
    path = folder / NAME
    end = _whole(path)
    with open(path, "r+b") as file, open(folder / TORN, "ab", opener=_private) as aside:
        file.seek(end)
        aside.write(file.read() + b"\n")
        aside.flush()
        os.fsync(aside.fileno())
        file.truncate(end)
        os.fsync(file.fileno())


def _last_words(folder: Path) -> bytes:
    path = folder / NAME
    if not path.exists() or not (end := _whole(path)):
        return b""
    with open(path, "rb") as file:
        begin = _newline_before(file, end - 1)
        file.seek(begin)
        return file.read(end - begin)


def _whole(path: Path) -> int:
    """Where the last whole line ends."""
    with open(path, "rb") as file:
        return _newline_before(file, file.seek(0, os.SEEK_END))


def _newline_before(file, end: int) -> int:
    """The place after the last newline before another place; the beginning where there is none."""
    while end > 0:
        begin = max(0, end - PIECE)
        file.seek(begin)
        found = file.read(end - begin).rfind(b"\n")
        if found >= 0:
            return begin + found + 1
        end = begin
    return 0


def _all(file: int, words: bytes) -> None:
    left = memoryview(words)
    while left:
        left = left[os.write(file, left):]


def _keep_name(folder: Path) -> None:
    held = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(held)
    finally:
        os.close(held)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _packed(hashes: Sequence[bytes]) -> str:
    return b64encode(b"".join(hashes)).decode()


def _unpacked(said: str) -> tuple[bytes, ...]:
    whole = b64decode(said, validate=True)
    if len(whole) % HASH:
        raise ValueError("A hash in the journal is cut short.")
    return tuple(whole[n:n + HASH] for n in range(0, len(whole), HASH))
