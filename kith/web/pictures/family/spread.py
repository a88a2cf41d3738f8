"""Where in its row each person stands: at least one place apart, parents over their children where that can be."""
from collections.abc import Iterable, Sequence
from itertools import pairwise

from kith.web.pictures.family.ordering import Group

APART = 2           # half places between two people
ROUNDS = 12
Wish = tuple[float, float]   # how strongly, and where


def spread(lines: Sequence[Sequence[str]], groups: Iterable[Group], couples: Iterable[tuple[str, str]]
           ) -> dict[str, int]:
    """The place of each person in half places from the left."""
    places = {key: APART * n - len(line) + 1.0 for line in lines for n, key in enumerate(line)}
    descents, pairs = list(groups), list(couples)
    for n in range(ROUNDS):
        wishes = _wishes(places, descents, pairs)
        for line in lines if n % 2 else reversed(lines):
            places |= zip(line, _settled([wishes[key] for key in line]), strict=True)
    rounded = {key: round(place) for key, place in _whole(lines, places).items()}
    least = min(rounded.values(), default=0)
    return {key: place - least for key, place in rounded.items()}


def _wishes(places: dict[str, float], groups: list[Group], couples: list[tuple[str, str]]) -> dict[str, list[Wish]]:
    """Where each would stand if they were alone in their row."""
    wishes: dict[str, list[Wish]] = {key: [(0.05, place)] for key, place in places.items()}
    for group in groups:
        if group.parents:
            drop, middle = (_middle(places, keys) for keys in (group.parents, group.children))
            for key in group.children:
                wishes[key].append((1.0, places[key] + drop - middle))
            for key in group.parents:
                wishes[key].append((1.0, places[key] + middle - drop))
    side_by_side = [(0.7, pair) for pair in couples]
    side_by_side += [(0.7, pair) for group in groups for pair in pairwise(_in_order(places, group.children))]
    for weight, pair in side_by_side:
        left, right = _in_order(places, pair)
        wishes[left].append((weight, places[right] - APART))
        wishes[right].append((weight, places[left] + APART))
    return wishes


def _in_order(places: dict[str, float], keys: Iterable[str]) -> list[str]:
    return sorted(keys, key=lambda key: (places[key], key))


def _middle(places: dict[str, float], keys: Iterable[str]) -> float:
    taken = [places[key] for key in keys]
    return (min(taken) + max(taken)) / 2


def _settled(wishes: list[list[Wish]]) -> list[float]:
    """The places nearest to all wishes at which each stands far enough right of the one before."""
    pools: list[list[float]] = []     # weight, place, how many share it
    for n, some in enumerate(wishes):
        weight = sum(one for one, _ in some)
        pools.append([weight, sum(one * place for one, place in some) / weight - APART * n, 1])
        while len(pools) > 1 and pools[-2][1] >= pools[-1][1]:
            weight, place, many = pools.pop()
            before = pools[-1]
            before[1] = (before[0] * before[1] + weight * place) / (before[0] + weight)
            before[0], before[2] = before[0] + weight, before[2] + many
    level = [place for _, place, many in pools for _ in range(int(many))]
    return [place + APART * n for n, place in enumerate(level)]


def _whole(lines: Sequence[Sequence[str]], places: dict[str, float]) -> dict[str, float]:
    """Rounded so that nobody comes nearer to a neighbour: what was equally far apart stays so."""
    whole = {}
    for line in lines:
        for n, key in enumerate(line):
            whole[key] = float(round(places[key] - APART * n + 1e-6)) + APART * n
    return whole
