"""Files given to a door by hand: found in folders, read, and cut into messages."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kith.exchange.hl7v2 import parsing
from kith.language.errors import Refused

MESSAGES = {".hl7", ".er7", ".txt", ".dat", ".out", ".msg"}
TABLES = {".csv"}
RESOURCES = {".json", ".ndjson"}
MAIL = {".eml"}
MAX_FILE = 256 * 1024 * 1024  # a year of one hospital's messages; more is given in several files


def read(paths: Iterable[str | Path]) -> Iterator[tuple[Path, bytes]]:
    """Each message of each file; an empty file is told of too, as a message that cannot be read."""
    for path, data in whole(paths, MESSAGES):
        for message in parsing.each(data) or [b""]:
            yield path, message


def whole(paths: Iterable[str | Path], kinds: set[str]) -> Iterator[tuple[Path, bytes]]:
    """Each file in full; of a folder those of the wanted kinds, in order of name."""
    for path in [file for given in _all_there(paths) for file in _files(given, kinds)]:
        if path.stat().st_size > MAX_FILE:
            raise Refused(f"{path} is larger than {MAX_FILE:,} bytes. Cut it into several files.")
        yield path, path.read_bytes()


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
