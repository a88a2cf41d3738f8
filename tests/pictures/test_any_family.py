"""Families drawn by chance: nothing overlaps, nobody is lost or drawn twice, the same family is the same picture."""

from dataclasses import replace
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from kith.web.pictures.family.described import (
    Family,
)
from kith.web.pictures.family.drawn import draw
from kith.web.pictures.family.frame import LEADING, NAME, NOTE, ROLE, SIGN, WORDS
from kith.web.pictures.family.lines import lines
from kith.web.pictures.family.placed import Plan, plan
from kith.web.pictures.family.routes import UNIT
from kith.web.pictures.family.words import broken, width
from tests.drilling import LONG
from tests.engine.profiles import drawn
from tests.pictures import imagined

SVG = "{http://www.w3.org/2000/svg}"
families_of_any_kind = st.one_of(imagined.likely(), imagined.wild())
many = drawn(1500 if LONG else 25)


def svg(family: Family) -> str:
    return str(draw(plan(family), "k", "A family", "In words"))


def sign_box(made: Plan, key: str, half: float = SIGN):
    x, y = made.x[key], made.y(key)
    return x - half, y - half, x + half, y + half


def words_box(made: Plan, key: str):
    said, row, x = made.words[key], made.rows[made.chosen.rows[key]], made.x[key]
    half = max([width(one, NAME) for one in said.name] + [width(one, ROLE) for one in said.role], default=0) / 2
    return x - half, row.words, x + half, row.words + LEADING * (len(said.name) + len(said.role))


def overlap(a, b) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def cuts(line, box) -> bool:
    """Whether a straight line passes through a box (Liang and Barsky's way)."""
    (x, y), (to_x, to_y) = line
    enters, leaves = 0.0, 1.0
    for way, start, low, high in ((to_x - x, x, box[0], box[2]), (to_y - y, y, box[1], box[3])):
        if way == 0:
            if not low < start < high:
                return False
            continue
        first, last = sorted(((low - start) / way, (high - start) / way))
        enters, leaves = max(enters, first), min(leaves, last)
    return enters < leaves


def inside(point, loops) -> bool:
    x, y = point
    crossed = 0
    for loop in loops:
        for (ax, ay), (bx, by) in pairwise((*loop, loop[0])):
            crossed += ax == bx and ax > x and min(ay, by) <= y < max(ay, by)
    return crossed % 2 == 1


@many
@given(families_of_any_kind)
def test_everybody_is_drawn_once_or_counted(family):
    made = plan(family)
    everybody = {one.key for one in family.people}
    assert made.x.keys() == {one.key for one in made.chosen.family.people} == made.chosen.rows.keys()
    assert made.x.keys() <= everybody
    assert len(made.x) + made.chosen.more == len(everybody)
    assert len(made.rows) <= 3
    if family.about in everybody:
        assert made.chosen.rows[family.about] == len(made.rows) - 1 or made.chosen.rows[family.about] <= 1


@many
@given(families_of_any_kind)
def test_no_sign_and_no_word_covers_another(family):
    made = plan(family)
    boxes = [box for key in made.x for box in (sign_box(made, key, SIGN * 1.25), words_box(made, key))]
    for one, other in combinations(boxes, 2):
        assert not overlap(one, other)
    for one in boxes:
        assert one[0] >= 0
        assert one[2] <= made.width
        assert one[3] <= made.height


@many
@given(families_of_any_kind)
def test_neighbours_stand_at_least_a_place_apart(family):
    made = plan(family)
    for row in range(len(made.rows)):
        across = sorted(made.x[key] for key, its in made.chosen.rows.items() if its == row)
        assert all(b - a >= UNIT for a, b in pairwise(across))


@many
@given(families_of_any_kind)
def test_no_line_runs_through_a_sign_or_a_name(family):
    made = plan(family)
    for line in lines(made):
        ends = (line.points[0], line.points[-1])
        for key in made.x:
            box = sign_box(made, key, SIGN - 2)
            mine = any(box[0] < x < box[2] and box[1] < y < box[3] for x, y in ends)
            for part in pairwise(line.points):
                assert not cuts(part, words_box(made, key)), (line, key)
                assert mine or not cuts(part, box), (line, key)


@many
@given(families_of_any_kind, st.randoms(use_true_random=False))
def test_the_same_family_told_in_another_order_is_the_same_picture(family, chance):
    def mixed(some):
        some = list(some)
        chance.shuffle(some)
        return tuple(some)

    told = replace(
        family,
        **{
            name: mixed(getattr(family, name))
            for name in ("people", "couples", "descents", "twins", "siblings", "homes", "apart", "near")
        },
    )
    said_once = {(one.one, one.other) for one in family.couples} | {(one.other, one.one) for one in family.couples}
    if len(said_once) == 2 * len(family.couples):
        assert svg(told) == svg(family)


@many
@given(imagined.likely())
def test_couples_lines_do_not_cross(family):
    made = plan(family)
    laid = [line.points for line in lines(made) if line.of == "couple"]
    for one, other in combinations(laid, 2):
        for a in pairwise(one):
            for b in pairwise(other):
                where = _meet(a, b)
                hidden = where and any(cuts((where, where), sign_box(made, key)) for key in made.x)
                assert where is None or hidden, (one, other)


def _meet(a, b):
    """Where two level or upright lines meet."""
    (ax, ay), (aX, aY) = sorted(a)
    (bx, by), (bX, bY) = sorted(b)
    x, y = max(ax, bx), max(min(ay, aY), min(by, bY))
    return (x, y) if x <= min(aX, bX) and y <= min(max(ay, aY), max(by, bY)) else None


@many
@given(families_of_any_kind)
def test_a_home_holds_those_who_live_in_it_and_nobody_else(family):
    made = plan(family)
    for outline in made.outlines:
        for key in made.x:
            left, top, right, bottom = words_box(made, key)
            for point in ((made.x[key], made.y(key)), (left, top), (right, bottom)):
                assert inside(point, outline.loops) == (key in outline.home.keys), (key, outline)


@given(st.text(max_size=60))
def test_words_are_never_wider_than_their_place(words):
    for size in (NAME, ROLE, NOTE):
        said = broken(words, WORDS, size, 3)
        assert len(said) <= 3
        assert all(width(one, size) <= WORDS for one in said)
