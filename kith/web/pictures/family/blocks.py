"""People of one row who belong side by side: a couple, or one with several partners, who go outwards in time."""
from collections import defaultdict, deque
from collections.abc import Iterable
from datetime import date

from kith.web.pictures.family.chosen import Chosen
from kith.web.pictures.family.described import FEMALE, MALE, Family

Block = tuple[str, ...]


def blocks(chosen: Chosen) -> list[list[Block]]:
    """For each row from the top, its blocks in one order, each in the order of its people from left to right."""
    family = chosen.family
    partners, far = _partners(family), _distances(family)
    rows: list[list[Block]] = [[] for _ in range(max(chosen.rows.values(), default=-1) + 1)]
    placed: set[str] = set()
    for key in sorted(chosen.rows, key=lambda key: (-len(partners[key]), far.get(key, len(far)), key)):
        if key not in placed:
            block = _lined_up(key, partners, family)
            placed.update(block)
            rows[chosen.rows[key]].append(block)
    return [sorted(row, key=lambda block: _eldest(block, family)) for row in rows]


def _partners(family: Family) -> dict[str, list[str]]:
    """Each one's partners in the order of time: by when it began or their first child was born."""
    dated: dict[str, list[tuple[date, str]]] = defaultdict(list)
    for couple in family.couples:
        began = min(couple.began or date.max, _first_birth(family, frozenset({couple.one, couple.other})))
        dated[couple.one].append((began, couple.other))
        dated[couple.other].append((began, couple.one))
    return defaultdict(list, {key: [other for _, other in sorted(some)] for key, some in dated.items()})


def _first_birth(family: Family, pair: frozenset[str]) -> date:
    born = {one.key: one.born for one in family.people}
    return min((born[one.child] or date.max for one in family.descents if one.parents == pair), default=date.max)


def _lined_up(root: str, partners: dict[str, list[str]], family: Family) -> Block:
    """Partners to the left and to the right of one in turn, and beyond each of them that one's own."""
    met, row = {root}, deque([root])
    mine = partners[root]
    if len(mine) == 1 and len(partners[mine[0]]) == 1:
        return tuple(sorted((root, mine[0]), key=lambda key: _father_left(key, family)))
    for n, other in enumerate(mine):
        add = row.append if n % 2 else row.appendleft
        _outwards(other, partners, met, add)
    return tuple(row)


def _outwards(key: str, partners: dict[str, list[str]], met: set[str], add) -> None:
    if key not in met:
        met.add(key)
        add(key)
        for other in partners[key]:
            _outwards(other, partners, met, add)


def _father_left(key: str, family: Family) -> tuple[int, date, str]:
    one = next(person for person in family.people if person.key == key)
    return {MALE: 0, FEMALE: 2}.get(one.sign, 1), one.born or date.max, key


def _eldest(block: Block, family: Family) -> tuple[date, Block]:
    return min((one.born or date.max for one in family.people if one.key in block), default=date.max), block


def _distances(family: Family) -> dict[str, int]:
    """How many lines lie between each and the page's person."""
    joined: dict[str, set[str]] = defaultdict(set)
    groups: Iterable[Iterable[str]] = (
        *((one.one, one.other) for one in family.couples),
        *((one.child, *one.parents) for one in family.descents), *family.siblings)
    for group in groups:
        for key in group:
            joined[key].update(group)
    far, queue = {family.about: 0}, deque([family.about])
    while queue:
        key = queue.popleft()
        for other in sorted(joined[key] - far.keys()):
            far[other] = far[key] + 1
            queue.append(other)
    return far
