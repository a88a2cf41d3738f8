"""Which entries stand on a page at all: those that were ever said, and of which this reader may know."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from kith.access.sensitivity import Reader
from kith.engine.catalogue import FORMS
from kith.engine.standing import Version


def learnt(rows: Sequence[tuple], known_at: datetime | None, reader: Reader) -> list[list[Version]]:
    """The entries of these rows that stand on this reader's page."""
    roots: dict[int, list[Version]] = {}
    for row in rows:
        version = Version(*row).today
        if known_at is None or version.recorded <= known_at:
            roots.setdefault(version.root, []).append(version)
    return [versions for versions in roots.values()
            if versions[0].form in FORMS and _said(versions) and reader.reads(versions)]


def left_out(rows: Sequence[tuple], found: Sequence[Sequence[Version]]) -> bool:
    return len({row[2] for row in rows}) > len(found)


def _said(versions: Iterable[Version]) -> bool:
    """Whether anything was ever said there: senders also take back what they never told of."""
    return any(version.how != "strike" for version in versions)
