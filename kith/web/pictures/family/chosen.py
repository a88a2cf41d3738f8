"""Who of a family is drawn and in which row: three generations at most, and of a large family the nearest."""
import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import combinations

from kith.web.pictures.family.described import UNSAID, Couple, Descent, Family, Home, Twins

MOST = 14           # people in one drawing; of more, only the home and those of the first degree
LOOSE = 100         # a tie without a line says less about a row than any number of ties with one
Step = tuple[int, int, str]   # how much it costs to go there, how many rows down it is, and to whom


@dataclass(frozen=True, slots=True)
class Chosen:
    """The family cut to those who are drawn, the row of each, counted from the top, and how many more there are."""

    family: Family
    rows: dict[str, int]
    more: int


def choose(family: Family) -> Chosen:
    """Those who are drawn, with the ties between them and no others."""
    family = _cleaned(family, {one.key for one in family.people})
    rows = _generations(family)
    kept = set(_shown(family, rows))
    if len(kept) > MOST:
        kept &= _nearest(family)
    family = _cleaned(family, kept)
    taken = sorted({rows[key] for key in kept})     # a row in which nobody stands is none
    places = {key: taken.index(rows[key]) for key in sorted(kept)}
    return Chosen(_in_rows(family, rows), places, len(rows) - len(kept))


def _cleaned(family: Family, kept: Collection[str]) -> Family:
    """Only these people, each once, and only ties that hold between two of them; all in one order."""
    people = {one.key: one for one in sorted(family.people, key=repr) if one.key in kept}
    known = frozenset(people)
    descents = {Descent(one.child, parents, one.kind) for one in family.descents if one.child in people
                for parents in _two_at_most(one.parents & (known - {one.child}))}
    groups = {both for one in family.siblings if len(both := one & known) > 1}
    return replace(
        family,
        people=tuple(people[key] for key in sorted(people)),
        couples=tuple(sorted(_couples(family, descents, known), key=lambda one: (one.one, one.other))),
        descents=tuple(sorted(descents, key=lambda one: (one.child, sorted(one.parents), one.kind))),
        twins=tuple(sorted(_twins(family, known), key=lambda one: sorted(one.keys))),
        siblings=tuple(sorted(groups, key=sorted)),
        homes=tuple(sorted({Home(one.keys & known, one.words) for one in family.homes
                            if len(one.keys & known) > 1}, key=lambda one: (sorted(one.keys), one.words))),
        apart=tuple(sorted({one for one in family.apart if {one.one, one.other} <= known}, key=repr)),
        near=tuple(sorted({one for one in family.near if one.key != one.of}, key=repr)),
    )


def _two_at_most(parents: frozenset[str]) -> Iterable[frozenset[str]]:
    """Three parents are three lines: nobody can tell which two of them are the couple."""
    return [parents] if len(parents) <= 2 else [frozenset({one}) for one in parents]


def _couples(family: Family, descents: Collection[Descent], people: Collection[str]) -> Iterable[Couple]:
    """Every pair once, by what was said of it; parents of one child are a pair of whom nothing need be said."""
    said: dict[frozenset[str], Couple] = {}
    for one in sorted(family.couples, key=repr):
        pair = frozenset({one.one, one.other})
        if len(pair) == 2 and pair <= set(people) and said.get(pair, one).kind in (UNSAID, one.kind):
            first, second = sorted(pair)
            said[pair] = replace(one, one=first, other=second)
    for pair in (one.parents for one in descents if len(one.parents) == 2):
        first, second = sorted(pair)
        said.setdefault(pair, Couple(first, second, UNSAID))
    return said.values()


def _twins(family: Family, people: Collection[str]) -> Iterable[Twins]:
    """Those of one birth together, also where each pair of them was said by itself."""
    births: list[Twins] = []
    for one in sorted(family.twins, key=lambda one: (sorted(one.keys), one.identical)):
        keys, identical = one.keys & set(people), one.identical
        for met in [birth for birth in births if birth.keys & keys]:
            births.remove(met)
            keys, identical = keys | met.keys, identical and met.identical
        births.append(Twins(keys, identical))
    return [one for one in births if len(one.keys) > 1]


def _steps(family: Family) -> dict[str, list[Step]]:
    """From each person to those whose row follows from theirs."""
    steps: dict[str, list[Step]] = defaultdict(list)
    for one in family.descents:
        for parent in one.parents:
            steps[parent].append((1, 1, one.child))
            steps[one.child].append((1, -1, parent))
    level = [(one.one, one.other) for one in family.couples]
    level += [pair for group in _same_row(family) for pair in combinations(sorted(group), 2)]
    for first, second in level:
        steps[first].append((1, 0, second))
        steps[second].append((1, 0, first))
    for one in family.near:
        steps[one.of].append((LOOSE, -one.above, one.key))
        steps[one.key].append((LOOSE, one.above, one.of))
    return steps


def _same_row(family: Family) -> Iterable[frozenset[str]]:
    return (*family.siblings, *(one.keys for one in family.twins))


def _generations(family: Family) -> dict[str, int | None]:
    """How many rows below the page's person each stands, by the nearest ties; of the unreached it is not known."""
    rows: dict[str, int | None] = {one.key: None for one in family.people}
    steps, queue = _steps(family), [(0, 0, family.about)]
    while queue:
        cost, row, key = heapq.heappop(queue)
        if key in rows and rows[key] is None:
            rows[key] = row
            for more, down, other in steps[key]:
                heapq.heappush(queue, (cost + more, row + down, other))
    return rows


def _shown(family: Family, rows: dict[str, int | None]) -> Iterable[str]:
    """Those of the three rows: the page's person in the middle where there are children, else the lowest."""
    reached = {key: row for key, row in rows.items() if row is not None}
    mother = any(family.about in one.parents for one in family.descents)
    lowest = 1 if mother or -2 not in reached.values() else 0
    return (key for key, row in reached.items() if lowest - 2 <= row <= lowest)


def _nearest(family: Family) -> set[str]:
    """The page's person, their home, and parents, children, sisters, brothers and partners."""
    me = family.about
    parents = {key for one in family.descents if one.child == me for key in one.parents}
    near = {me, *parents}
    near.update(key for one in family.homes if me in one.keys for key in one.keys)
    near.update(one.child for one in family.descents if one.parents & {me, *parents})
    near.update(key for group in _same_row(family) if me in group for key in group)
    for one in family.couples:
        if me in (one.one, one.other):
            near.update((one.one, one.other))
    return near


def _in_rows(family: Family, rows: dict[str, int | None]) -> Family:
    """Without lines between rows that no line of their kind can join: who is their own grandparent is said in words."""
    def below(one: Descent) -> Descent:
        return replace(one, parents=frozenset(key for key in one.parents if rows[key] + 1 == rows[one.child]))

    def level(keys: Iterable[str]) -> bool:
        return len({rows[key] for key in keys}) == 1

    return replace(
        family,
        couples=tuple(one for one in family.couples if level((one.one, one.other))),
        descents=tuple(one for one in map(below, family.descents) if one.parents),
        twins=tuple(one for one in family.twins if level(one.keys)),
        siblings=tuple(one for one in family.siblings if level(one)),
    )
