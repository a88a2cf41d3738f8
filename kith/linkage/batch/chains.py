"""Sees to it that joins which are each right do not, one after another, make one person of two."""

from collections.abc import Collection, Iterator, Sequence

from kith.linkage.batch.judging import Pair, hard
from kith.linkage.batch.rows import Parts

Parted = Collection[frozenset[str]]  # of two people each, by their names in the rows: somebody said that they are two


def hold_together(pairs: Sequence[Pair], rows: Sequence[Parts], parted: Parted) -> list[Pair]:
    """The same pairs, which come likeliest first; a join that would make one of two who cannot be one is asked."""
    groups = _as_they_are(rows)
    return [_held(pair, groups, rows, parted) if pair.verdict == "join" else pair for pair in pairs]


def _as_they_are(rows: Sequence[Parts]) -> list[list[int]]:
    """For each row those that are one person already."""
    people: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        people.setdefault(row.row.person or f"row {place}", []).append(place)
    return [people[row.row.person or f"row {place}"] for place, row in enumerate(rows)]


def _held(pair: Pair, groups: list[list[int]], rows: Sequence[Parts], parted: Parted) -> Pair:
    mine, theirs = groups[pair.one], groups[pair.other]
    if mine is theirs:
        return pair
    if why := next(_why_not(mine, theirs, rows, parted), ""):
        return pair.asked(why)
    mine += theirs
    for place in theirs:
        groups[place] = mine
    return pair


def _why_not(mine: list[int], theirs: list[int], rows: Sequence[Parts], parted: Parted) -> Iterator[str]:
    for one in mine:
        for other in theirs:
            if frozenset((rows[one].row.person, rows[other].row.person)) in parted:
                yield "It would make one of two people whom somebody found to be two."
            if against := hard(rows[one], rows[other]):
                yield f"It would also bring together two records that differ: {', '.join(against)}."
