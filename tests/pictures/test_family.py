"""The family drawing: nothing overlaps, nobody is lost or drawn twice, and the same family is the same picture."""

from dataclasses import replace
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.web.pictures.family.chosen import MOST
from kith.web.pictures.family.described import (
    FEMALE,
    FOSTER,
    MALE,
    Couple,
    Descent,
    Family,
    Home,
    Person,
    Twins,
)
from kith.web.pictures.family.drawn import draw
from kith.web.pictures.family.frame import LEADING, NAME, NOTE, ROLE, SIGN, WORDS
from kith.web.pictures.family.lines import lines
from kith.web.pictures.family.placed import Plan, plan
from kith.web.pictures.family.routes import UNIT, crossings
from kith.web.pictures.family.words import broken, width
from tests.engine.profiles import DRILL, drawn
from tests.pictures import families, imagined

SVG = "{http://www.w3.org/2000/svg}"
families_of_any_kind = st.one_of(imagined.likely(), imagined.wild())
many = drawn(1500 if DRILL else 25)


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


def test_a_home_whose_people_stand_apart_is_still_one_outline():
    apart = Family(
        "a",
        tuple(Person(key, key, sign=MALE) for key in "abcd"),
        descents=tuple(Descent(key, frozenset("a")) for key in "bcd"),
        homes=(Home(frozenset("abd")),),
    )
    assert len(plan(apart).outlines[0].loops) == 1


@pytest.mark.parametrize("name", sorted(families.ALL))
def test_no_line_of_an_ordinary_family_crosses_another(name):
    assert crossings(plan(families.ALL[name]()).routes) == (name == "fostered")


@pytest.mark.parametrize("name", sorted(families.ALL))
def test_the_picture_is_one_image_with_a_name_and_words(name):
    image = ElementTree.fromstring(svg(families.ALL[name]()))
    assert image.get("role") == "img"
    assert [found.tag for found in image[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert not image.findall(".//*[@style]")
    assert min(float(one.get("font-size")) for one in image.iter(f"{SVG}text")) >= 14


def test_father_left_mother_right_and_the_oldest_child_first():
    made = plan(families.nuclear())
    assert made.x["p"] < made.x["n"]
    assert made.x["a"] < made.x["z"]
    assert made.chosen.rows == {"p": 0, "n": 0, "a": 1, "z": 1}


def test_a_parent_of_several_stands_between_the_partners_in_the_order_of_time():
    made = plan(families.two_absent_fathers())
    assert made.x["?k"] < made.x["a"] < made.x["?m"]
    assert made.x["k"] < made.x["m"]


def test_four_partners_go_outwards_and_the_outer_lines_go_over_the_inner():
    partners = [Person(f"f{n}", f"Father {n}", sign=MALE) for n in range(4)]
    couples = [Couple("m", f"f{n}", began=families.date(2000 + n, 1, 1)) for n in range(4)]
    made = plan(Family("m", (Person("m", "Marian", sign=FEMALE), *partners), tuple(couples)))
    assert sorted(made.x, key=made.x.get) == ["f2", "f0", "m", "f1", "f3"]
    assert {tuple(sorted(pair)) for pair in made.arcs} == {("f2", "m"), ("f3", "m")}


def test_of_a_large_family_the_home_and_the_first_degree_are_drawn():
    family = families.twenty()
    made = plan(family)
    assert len(family.people) > MOST
    assert made.chosen.more == 5  # three fathers and the grandparents
    assert {"m", "f3", "me", "c00", "c32"} <= made.x.keys()


def test_twins_leave_from_one_point_and_identical_ones_have_a_bar():
    made = plan(families.three_generations())
    laid = [
        line.points
        for line in lines(made)
        if line.of == "child" and line.points[1] in ((made.x["t"], made.y("t")), (made.x["l"], made.y("l")))
    ]
    assert len(laid) == 2
    assert len({points[0] for points in laid}) == 1
    assert abs(made.x["t"] - made.x["l"]) == UNIT
    assert [line.of for line in lines(made)].count("identical") == 1


def test_twins_said_pair_by_pair_are_of_one_birth():
    people = tuple(Person(key, key) for key in "abcm")
    made = plan(
        Family(
            "a",
            people,
            descents=tuple(Descent(key, frozenset("m")) for key in "abc"),
            twins=(Twins(frozenset("ab"), True), Twins(frozenset("bc"), False)),
        )
    )
    assert made.chosen.family.twins == (Twins(frozenset("abc"), False),)


def test_a_foster_line_is_dotted_and_an_adopted_one_double():
    looks = [line.look for line in lines(plan(families.fostered())) if line.of == "child"]
    assert looks.count("dotted") == 2
    assert [line.of for line in lines(plan(families.adopted()))].count("adopted") == 1


def test_somebody_recorded_as_their_own_grandparent_is_drawn_once_without_the_line_that_cannot_be():
    people = tuple(Person(key, key) for key in "abc")
    circle = tuple(Descent(child, frozenset(parent)) for child, parent in ("ab", "bc", "ca"))
    made = plan(Family("a", people, descents=circle))
    assert sorted(made.x) == ["a", "b", "c"]
    assert sum(line.of == "child" for line in lines(made)) == 2


def test_who_lives_with_foster_carers_hangs_on_both_couples():
    made = plan(families.fostered())
    kinds = {one.kind for one in made.chosen.family.descents if one.child == "k"}
    assert kinds == {"born", FOSTER}
    assert (
        len(
            {
                foot
                for route in made.routes
                for child, foot in zip(route.group.children, route.feet, strict=True)
                if child == "k"
            }
        )
        == 2
    )


@given(st.text(max_size=60))
def test_words_are_never_wider_than_their_place(words):
    for size in (NAME, ROLE, NOTE):
        said = broken(words, WORDS, size, 3)
        assert len(said) <= 3
        assert all(width(one, size) <= WORDS for one in said)
