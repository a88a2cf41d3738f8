"""Which way each line goes: its channel between two people, its lane between two rows, its arc over a row."""
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from kith.web.pictures.family.chosen import Chosen
from kith.web.pictures.family.ordering import Group

UNIT = 144          # between two people
BESIDE = 6          # two lines in one channel
FEET = 20           # two lines into one sign
MOST_FANNED = 3.5 * UNIT   # twins farther apart than this stand beyond others, over whom their lines would slope
ALONG = 8           # lines in one lane come no nearer than this


@dataclass(frozen=True, slots=True)
class Arc:
    """Two partners who cannot stand side by side: their line goes over those between them."""

    left: str
    right: str
    level: int
    foot_left: float    # from the middle of each sign
    foot_right: float


@dataclass(frozen=True, slots=True)
class Route:
    """The line from parents to their children."""

    group: Group
    drop: float | None          # where it comes down; nothing where no parent is drawn
    arc: Arc | None
    feet: tuple[float, ...]     # where it meets each child, in the order of the group
    points: tuple[float, ...]   # where it leaves the lane: twins leave from one point
    level: int                  # the lane, counted from the top

    @property
    def span(self) -> tuple[float, float]:
        """From where to where it runs along its lane."""
        return _span(self.drop, self.points)


def _span(drop: float | None, points: Sequence[float]) -> tuple[float, float]:
    taken = [*points, *([] if drop is None else [drop])]
    return min(taken), max(taken)


def arcs(chosen: Chosen, lines: Sequence[Sequence[str]], x: Mapping[str, float]) -> dict[frozenset[str], Arc]:
    """Over each row, the shorter below the longer, so that none crosses another where families are trees."""
    beside = {frozenset(pair) for line in lines for pair in pairwise(line)}
    apart = [sorted((one.one, one.other), key=lambda key: (x[key], key)) for one in chosen.family.couples
             if {one.one, one.other} not in beside]
    apart.sort(key=lambda pair: (x[pair[1]] - x[pair[0]], pair))
    levels: dict[tuple[str, str], int] = {}
    for left, right in apart:
        under = [level for (a, b), level in levels.items() if chosen.rows[a] == chosen.rows[left]
                 and x[a] <= x[right] and x[left] <= x[b]]
        levels[left, right] = 1 + max(under, default=0)
    right_of, left_of = _feet(levels, 0), _feet(levels, 1)
    return {frozenset(pair): Arc(*pair, level, right_of[pair], -left_of[pair]) for pair, level in levels.items()}


def _feet(levels: Iterable[tuple[str, str]], end: int) -> dict[tuple[str, str], float]:
    """Where several arcs meet one side of a sign, the longest nearest to its middle."""
    meeting: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for pair in levels:
        meeting[pair[end]].append(pair)
    return {pair: 18 - 14 * n / len(some) for some in meeting.values() for n, pair in enumerate(some)}


def routes(chosen: Chosen, descents: Iterable[Group], over: Mapping[frozenset[str], Arc], x: Mapping[str, float]
           ) -> list[Route]:
    """Every line to children, lane by lane."""
    some = list(descents)
    drops = _drops(some, over, x)
    feet = _children_feet(some, drops, x)
    made = []
    for row in sorted({one.row for one in some}):
        mine = [n for n, one in enumerate(some) if one.row == row]
        bare = [Route(some[n], drops[n], over.get(some[n].parents), feet[n], _points(chosen, some[n], feet[n], x), 0)
                for n in mine]
        made += _in_lanes(bare)
    return made


def _drops(some: Sequence[Group], over: Mapping[frozenset[str], Arc], x: Mapping[str, float]) -> list[float | None]:
    """Between two parents, beside the outer one of an arc, or under one parent alone; never two at one place."""
    taken: dict[tuple[int, float], int] = defaultdict(int)
    drops: list[float | None] = []
    for one in some:
        where = _drop(one, over.get(one.parents), x)
        if where is not None:
            taken[one.row, where] += 1
            many = taken[one.row, where] - 1
            where += BESIDE * (many % 2 * 2 - 1) * ((many + 1) // 2)
        drops.append(where)
    return drops


def _drop(one: Group, arc: Arc | None, x: Mapping[str, float]) -> float | None:
    if not one.parents:
        return None
    if arc:
        middle = sum(x[key] for key in one.children) / len(one.children)
        outer_left = abs(middle - x[arc.left]) <= abs(middle - x[arc.right])
        return x[arc.left] + UNIT / 2 if outer_left else x[arc.right] - UNIT / 2
    return sum(x[key] for key in one.parents) / len(one.parents)


def _children_feet(some: Sequence[Group], drops: Sequence[float | None], x: Mapping[str, float]
                   ) -> list[tuple[float, ...]]:
    """A child with lines from two couples has them side by side, each from its own side."""
    lines: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(some):
        for child in one.children:
            lines[child].append(n)
    foot: dict[tuple[int, str], float] = {}
    for child, mine in lines.items():
        mine.sort(key=lambda n: (x[child] if drops[n] is None else drops[n], n))
        step = min(FEET, 40 / len(mine))
        for place, n in enumerate(mine):
            foot[n, child] = x[child] + step * (place - (len(mine) - 1) / 2)
    return [tuple(foot[n, child] for child in one.children) for n, one in enumerate(some)]


def _points(chosen: Chosen, one: Group, feet: tuple[float, ...], x: Mapping[str, float]) -> tuple[float, ...]:
    points = dict(zip(one.children, feet, strict=True))
    for birth in chosen.family.twins:
        here = {key: points[key] for key in sorted(birth.keys & points.keys())}
        if len(here) > 1 and max(here.values()) - min(here.values()) <= MOST_FANNED:
            points |= dict.fromkeys(here, (min(here.values()) + max(here.values())) / 2)
    return tuple(points[child] for child in one.children)


def _in_lanes(some: list[Route]) -> list[Route]:
    """From the top, in the order in which the lines cross seldomest; those that do not meet share a lane."""
    order = sorted(some, key=lambda one: (one.span, one.group.children))
    for _ in some:
        for n in range(len(order) - 1):
            above, below = order[n:n + 2]
            if _crossed(below, above) < _crossed(above, below):
                order[n:n + 2] = below, above
    laid: list[Route] = []
    for one in order:
        under = [before.level for before in laid if _meet(before.span, one.span)]
        laid.append(Route(one.group, one.drop, one.arc, one.feet, one.points, 1 + max(under, default=0)))
    return laid


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] - ALONG < other[1] and other[0] - ALONG < one[1]


def _crossed(above: Route, below: Route) -> int:
    """How often the lines of these two meet if one runs above the other; lying on one another is the worst."""
    left, right = above.span
    down = below.drop is not None and left <= below.drop <= right
    up = sum(below.span[0] <= point <= below.span[1] for point in above.points)
    same = sum(below.drop is not None and abs(point - below.drop) < BESIDE for point in above.points)
    return down + up + 8 * same


def lanes(made: Iterable[Route]) -> dict[int, int]:
    """How many lanes there are above each row."""
    most: dict[int, int] = defaultdict(int)
    for one in made:
        most[one.group.row] = max(most[one.group.row], one.level)
    return most


def crossings(made: Iterable[Route]) -> int:
    """How often two lines to children cross as they are laid."""
    rows: dict[int, list[Route]] = defaultdict(list)
    for one in made:
        rows[one.group.row].append(one)
    return sum(_crossed(*sorted(pair, key=lambda one: one.level)) for some in rows.values()
               for pair in combinations(some, 2) if pair[0].level != pair[1].level)
