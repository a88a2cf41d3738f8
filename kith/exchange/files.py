"""Files given to a door by hand: found in folders, read, and cut into messages."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kith.exchange import scanning
from kith.exchange.mail import LONGEST
from kith.language.errors import Refused

MESSAGES = {".hl7", ".er7", ".txt", ".dat", ".out", ".msg"}
TABLES = {".csv"}
RESOURCES = {".json", ".ndjson"}
MAIL = {".eml"}
PIPED = Path("-")
LONGEST_PIPED = LONGEST + 1
MAX_FILE = 256 * 1024 * 1024  # a year of one hospital's messages; more is given in several files


def whole(paths: Iterable[str | Path], kinds: set[str]) -> Iterator[tuple[Path, bytes]]:
    """Each file in full; of a folder those of the wanted kinds, in order of name."""
    return ((path, one(path)) for path in each(paths, kinds))


def each(paths: Iterable[str | Path], kinds: set[str]) -> list[Path]:
    """Which files those are; looked at before the first is read."""
    return [file for given in _all_there(paths) for file in _files(given, kinds)]


def one(path: Path) -> bytes:
    """A file in full, once it is known to hold no virus; one that is piped in has no name."""
    if path != PIPED and path.stat().st_size > MAX_FILE:
        raise Refused(f"{path} is larger than {MAX_FILE:,} bytes. Cut it into several files.")
    data = sys.stdin.buffer.read(LONGEST_PIPED) if path == PIPED else path.read_bytes()
    scanning.require_clean(data)
    return data


def passed_over(paths: Iterable[str | Path], kinds: set[str]) -> list[Path]:
    """Files of the given folders that are not read, since their names end in no wanted kind; one given by name is."""
    inside = (file for given in map(Path, paths) if given.is_dir() for file in given.rglob("*"))
    return sorted(file for file in inside if file.is_file() and file.suffix.lower() not in kinds)


def _all_there(paths: Iterable[str | Path]) -> list[Path]:
    # Looked at before the first is read, so that a slip of the pen does not leave half the files received.
    given = [Path(path) for path in paths]
    for path in given:
        if not path.exists():
            raise Refused(f"There is no file or folder {path}.")
    return given


def _files(path: Path, kinds: set[str]) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(file for file in path.rglob("*") if file.is_file() and file.suffix.lower() in kinds)
    if not found:
        raise Refused(f"The folder {path} holds no file that ends in {', '.join(sorted(kinds))}.")
    return found
