"""Which pairs are worth laying side by side: those that share a key of things two clerks seldom both get wrong."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from kith.linkage.batch.rows import Parts
from kith.records.sounds import loose

# What so many rows share tells nothing about who it is: everybody of a town, or all whose birthday nobody knew and who
# were given the first of January. They are found by the other keys.
MOST = 100
# A name alone is a key only while it is rare.
MOST_OF_A_NAME = 20


def shared(rows: Sequence[Parts]) -> list[list[str]]:
    """For each row the keys that it shares with some others, but not with too many."""
    every = [set(keys(row)) for row in rows]
    counts = Counter(key for mine in every for key in mine)
    return [sorted(key for key in mine if 1 < counts[key] <= _most(key)) for mine in every]


def _most(key: str) -> int:
    return MOST_OF_A_NAME if key.startswith("name ") else MOST


def keys(row: Parts) -> Iterator[str]:
    """Whoever shares one of these may be the same person; each survives another slip of the pen or the ear."""
    yield from (f"number {system} {value}" for system, value in row.row.numbers)
    yield from (f"name {sound}" for sound in row.sounds)
    yield from (f"names {' '.join(pair)}" for pair in combinations(sorted(row.sounds), 2))
    if row.email:
        name, _, host = row.email.partition("@")
        yield from (f"email {name}", f"host {host}")
    if row.phone:
        yield f"phone {row.phone}"
    for place in _places(row):
        yield from (f"{place} {sound}" for sound in row.sounds)
        if row.figures:
            year, month, day = row.figures
            yield from (f"{place} {year}-{month}", f"{place} {month}-{day}")
    yield from _dated(row)


def _places(row: Parts) -> Iterator[str]:
    if row.postcode:
        yield f"postcode {row.postcode}"
    if row.place:
        yield f"place {loose(max(row.place, key=len))}"


def _dated(row: Parts) -> Iterator[str]:
    """By birth date, and by a name with any two parts of it that two clerks may have written alike."""
    if not row.figures:
        return
    year, month, day = row.figures
    yield f"born {year}-{month}-{day}"
    for sound in row.sounds:
        # Of the year the last figure: a decade is mistaken oftener than a year.
        for part in (year, f"{month}-{day}", f"{year[3]} {month}", f"{year[3]} {day}."):
            yield f"{sound} {part}"
