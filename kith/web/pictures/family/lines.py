"""The lines of a family: couples side by side or over others, down to their children, and bars across them."""
from collections.abc import Iterator
from dataclasses import dataclass

from kith.web.pictures.family.described import (
    ADOPTED,
    BORN,
    DIVORCED,
    FOSTER,
    MARRIED,
    PARTED,
    UNSAID,
    Couple,
)
from kith.web.pictures.family.frame import ARC, LEADING
from kith.web.pictures.family.placed import Plan
from kith.web.pictures.family.routes import Route

SOLID, DASHED, DOTTED = "solid", "dashed", "dotted"
SLASHES = {PARTED: 1, DIVORCED: 2}
SLANT, SLASH_APART, ASIDE, DOUBLE = 11, 7, 30, 5
LOOKS = {BORN: SOLID, FOSTER: DOTTED, ADOPTED: SOLID}
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """A line through these points; ``of`` says whose it is: a couple's, a child's, a slash or a bar."""

    of: str
    look: str
    points: tuple[Point, ...]


def lines(plan: Plan) -> Iterator[Line]:
    """Every line, couples first."""
    for couple in plan.chosen.family.couples:
        yield from _couple(plan, couple)
    kinds = {(one.child, one.parents): one.kind for one in reversed(plan.chosen.family.descents)}
    for route in plan.routes:
        yield from _children(plan, route, [kinds.get((key, route.group.parents), BORN) for key in route.group.children])
    yield from _bars(plan)


def _couple(plan: Plan, couple: Couple) -> Iterator[Line]:
    look = SOLID if couple.kind in (MARRIED, DIVORCED) else DASHED
    arc = plan.arcs.get(frozenset({couple.one, couple.other}))
    y = plan.y(couple.one)
    if arc:
        over = _over(plan, couple.one, arc.level)
        left, right = plan.x[arc.left] + arc.foot_left, plan.x[arc.right] + arc.foot_right
        points: tuple[Point, ...] = ((left, y), (left, over), (right, over), (right, y))
        where: Point = (right - ASIDE, over)
    else:
        left, right = sorted((plan.x[couple.one], plan.x[couple.other]))
        points, where = ((left, y), (right, y)), ((left + right) / 2 - ASIDE * 0.75, y)
    yield Line("couple", look, points)
    yield from _slashes(SLASHES.get(couple.kind, 0), where)


def _slashes(many: int, where: Point) -> Iterator[Line]:
    for n in range(many):
        x = where[0] + SLASH_APART * (n - (many - 1) / 2)
        yield Line("slash", SOLID, ((x - SLANT / 2, where[1] + SLANT), (x + SLANT / 2, where[1] - SLANT)))


def unsaid(plan: Plan) -> Iterator[Point]:
    """Where a question mark stands on the line of two of whom nobody has said how they are to each other."""
    known = {one.key for one in plan.chosen.family.people if one.known}
    for couple in plan.chosen.family.couples:
        if couple.kind == UNSAID and {couple.one, couple.other} <= known:
            arc = plan.arcs.get(frozenset({couple.one, couple.other}))
            if arc:
                yield plan.x[arc.right] + arc.foot_right - ASIDE, _over(plan, couple.one, arc.level)
            else:
                yield (plan.x[couple.one] + plan.x[couple.other]) / 2 - ASIDE * 0.75, plan.y(couple.one)


def _over(plan: Plan, key: str, level: int) -> float:
    """The height of an arc: the lowest are nearest to the signs, and notes stand beneath them."""
    row = plan.rows[plan.chosen.rows[key]]
    high = max(arc.level for arc in plan.arcs.values() if plan.chosen.rows[arc.left] == plan.chosen.rows[key])
    return row.content + ARC * (high - level) + ARC / 2


def _children(plan: Plan, route: Route, kinds: list[str]) -> Iterator[Line]:
    row = plan.rows[route.group.row]
    lane, every = row.lane(route.level), set(kinds)
    shared = LOOKS[kinds[0]] if len(every) == 1 else SOLID
    if route.drop is not None:
        yield Line("drop", shared, ((route.drop, _from(plan, route)), (route.drop, lane)))
    left, right = route.span
    if left != right:
        yield Line("lane", shared, ((left, lane), (right, lane)))
    for key, foot, point, kind in zip(route.group.children, route.feet, route.points, kinds, strict=True):
        yield Line("child", LOOKS[kind], ((point, lane), (foot, plan.y(key))))
        if kind == ADOPTED:
            yield Line("adopted", DASHED, ((point + DOUBLE, lane), (foot + DOUBLE, plan.y(key))))
    yield from _identical(plan, route, lane)


def _from(plan: Plan, route: Route) -> float:
    """Where the line to children begins: on the couple's line, or under the words of one parent alone."""
    parents = sorted(route.group.parents)
    if route.arc:
        return _over(plan, parents[0], route.arc.level)
    if len(parents) == 2:
        return plan.y(parents[0])
    words = plan.words[parents[0]]
    return plan.rows[route.group.row - 1].words + LEADING * (len(words.name) + len(words.role)) + 4


def _identical(plan: Plan, route: Route, lane: float) -> Iterator[Line]:
    """The bar between the lines of identical twins, half way down, or higher where a note stands over one of them."""
    row = plan.rows[route.group.row]
    down = min(0.5, (row.content - lane - 4) / (row.middle - lane))
    for birth in plan.chosen.family.twins:
        here = [n for n, key in enumerate(route.group.children) if key in birth.keys]
        if birth.identical and len(here) > 1:
            ends = [route.points[n] + (route.feet[n] - route.points[n]) * down for n in (here[0], here[-1])]
            yield Line("identical", SOLID, tuple((end, lane + (row.middle - lane) * down) for end in ends))


def _bars(plan: Plan) -> Iterator[Line]:
    """Across the line of a couple who must not have contact; other pairs have theirs over the sign, with the words."""
    for one in plan.chosen.family.apart:
        pair = {one.one, one.other}
        if any({couple.one, couple.other} == pair for couple in plan.chosen.family.couples):
            left, right = sorted((plan.x[one.one], plan.x[one.other]))
            if frozenset(pair) not in plan.arcs:
                x, y = (left + right) / 2 + ASIDE * 0.75, plan.y(one.one)
                yield Line("bar", SOLID, ((x, y - SLANT - 3), (x, y + SLANT + 3)))
