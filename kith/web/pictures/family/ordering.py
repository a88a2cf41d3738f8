"""In what order each row stands: lines cross as seldom as can be, the oldest child is left, homes hold together."""
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from kith.web.pictures.family.blocks import Block, blocks
from kith.web.pictures.family.chosen import Chosen

CROSSING, SCATTERED, BROKEN_HOME, YOUNGER_LEFT, TURNED, LENGTH = 12, 10, 5, 4, 3, 0.25
ROUNDS = 8          # enough for every family tried; a bound, so that no family takes for ever
FARTHEST = 8        # a block is tried this many places away
Rows = tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Children with one line from the same parents, the oldest first; without parents they are joined by a bar."""

    parents: frozenset[str]
    children: tuple[str, ...]
    row: int            # the row of the children


def groups(chosen: Chosen) -> tuple[Group, ...]:
    """Every set of children with the same parents."""
    family, rows = chosen.family, chosen.rows
    born = {one.key: one.born or date.max for one in family.people}
    found: dict[tuple[str, ...], set[str]] = {}
    for one in family.descents:
        found.setdefault(tuple(sorted(one.parents)), set()).add(one.child)
    pairs = [(frozenset(parents), children) for parents, children in sorted(found.items())]
    pairs += [(frozenset(), some) for together in family.siblings if len(some := _one_of_each(together, chosen)) > 1]
    twins = {key: min(one.keys) for one in family.twins for key in one.keys}
    return tuple(
        Group(parents, tuple(sorted(children, key=lambda key: (born[key], twins.get(key, key), key))),
              rows[min(children)]) for parents, children in pairs)


def _one_of_each(together: frozenset[str], chosen: Chosen) -> set[str]:
    """Of those who hang on the same parents already one is enough for the bar: the page's person, or the first."""
    parents: dict[str, set[str]] = defaultdict(set)
    for one in chosen.family.descents:
        parents[one.child] |= one.parents
    kept: dict[tuple[str, ...], str] = {}
    for key in sorted(together, key=lambda key: (key != chosen.family.about, key)):
        kept.setdefault(tuple(sorted(parents[key])) or (key,), key)
    return set(kept.values())


def ordered(chosen: Chosen) -> list[list[str]]:
    """The people of each row from left to right."""
    cost = Cost(chosen)
    rows: Rows = tuple(tuple(row) for row in blocks(chosen))
    least = cost(rows)
    for _ in range(ROUNDS):
        tries = (tried for one in _tries(rows) for tried in (one, cost.followed(one)))
        better = min(((cost(tried), tried) for tried in tries), default=(least, rows), key=lambda one: one[0])
        if better[0] >= least:
            break
        least, rows = better
    return [[key for block in row for key in block] for row in rows]


def _tries(rows: Rows) -> Iterator[Rows]:
    """Every drawing in which one block stands elsewhere in its row, or the other way round."""
    for n, row in enumerate(rows):
        for changed in _changed(row):
            yield (*rows[:n], changed, *rows[n + 1:])


def _changed(row: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    for at, block in enumerate(row):
        if len(block) > 1:
            yield (*row[:at], block[::-1], *row[at + 1:])
        rest = row[:at] + row[at + 1:]
        for to in range(max(0, at - FARTHEST), min(len(rest), at + FARTHEST) + 1):
            if to != at:
                yield (*rest[:to], block, *rest[to:])
                if len(block) > 1:
                    yield (*rest[:to], block[::-1], *rest[to:])


class Cost:
    """How far an order is from the one that reads best."""

    def __init__(self, chosen: Chosen):
        self.groups = groups(chosen)
        self.rows = chosen.rows
        self.homes = [sorted(one.keys) for one in chosen.family.homes]
        self.twins = [sorted(one.keys) for one in chosen.family.twins]
        self.proper = {pair for row in blocks(chosen) for block in row for pair in pairwise(block)}

    def __call__(self, rows: Rows) -> float:
        places = _places(rows)
        lines = [[key for block in row for key in block] for row in rows]
        drops = [_mean([places[key] for key in one.parents]) if one.parents else None for one in self.groups]
        return (CROSSING * self._crossings(places, drops)
                + YOUNGER_LEFT * sum(places[a] > places[b] for one in self.groups for a, b in pairwise(one.children))
                + SCATTERED * sum(_runs(keys, places, self.rows) - 1 for keys in self.twins)
                + BROKEN_HOME * sum(_runs(keys, places, self.rows) for keys in self.homes)
                + TURNED * sum((b, a) in self.proper for line in lines for a, b in pairwise(line))
                + LENGTH * sum(abs(places[key] - drop) for one, drop in zip(self.groups, drops, strict=True)
                               if drop is not None for key in one.children))

    def followed(self, rows: Rows) -> Rows:
        """The same with the other rows sorted after this one: parents over children, then children under parents."""
        sorted_rows = list(rows)
        for n in [*reversed(range(len(rows) - 1)), *range(1, len(rows))]:
            places = _places(sorted_rows)
            pulled: dict[str, list[float]] = defaultdict(list)
            for one in self.groups:
                for key in (*one.parents, *one.children):
                    others = one.children if key in one.parents else one.parents
                    pulled[key] += [places[other] for other in others]
            sorted_rows[n] = tuple(sorted(rows[n], key=lambda block: _mean(
                [place for key in block for place in pulled[key]] or [places[key] for key in block])))
        return tuple(sorted_rows)

    def _crossings(self, places: dict[str, float], drops: list[float | None]) -> int:
        """Two sets of children whose lines cannot but cross."""
        found = 0
        for (one, a), (other, b) in combinations(zip(self.groups, drops, strict=True), 2):
            if one.row != other.row:
                continue
            spans = [[places[key] for key in group.children] for group in (one, other)]
            if a is None or b is None:
                found += min(spans[0]) < max(spans[1]) and min(spans[1]) < max(spans[0])
            else:
                found += sum((a - b) * (x - y) < 0 or (a == b and x != y) for x in spans[0] for y in spans[1])
        return found


def _places(rows: Iterable[tuple[Block, ...]]) -> dict[str, float]:
    lines = [[key for block in row for key in block] for row in rows]
    return {key: n - (len(line) - 1) / 2 for line in lines for n, key in enumerate(line)}


def _mean(places: list[float]) -> float:
    return sum(places) / len(places)


def _runs(keys: list[str], places: dict[str, float], rows: dict[str, int]) -> int:
    """Into how many pieces these people fall, row by row."""
    taken = sorted((rows[key], places[key]) for key in keys)
    return 1 + sum(a[0] == b[0] and b[1] - a[1] > 1 for a, b in pairwise(taken))
