"""The family drawing: where parents, children, twins and homes stand in the families a nurse meets."""

from xml.etree import ElementTree

import pytest

from kith.web.pictures.family.chosen import MOST
from kith.web.pictures.family.described import (
    FEMALE,
    FOSTER,
    MALE,
    Couple,
    Descent,
    Family,
    Home,
    Near,
    Person,
    Twins,
)
from kith.web.pictures.family.drawn import draw
from kith.web.pictures.family.lines import lines
from kith.web.pictures.family.placed import plan
from kith.web.pictures.family.routes import UNIT, crossings
from tests.pictures import families

SVG = "{http://www.w3.org/2000/svg}"


def svg(family: Family) -> str:
    return str(draw(plan(family), "k", "A family", "In words"))


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


def test_a_grandmother_in_the_home_stands_over_the_child_where_nobody_between_them_is_known():
    made = plan(Family("a", (Person("a", "Ines"), Person("g", "Beatrix", sign=FEMALE)), near=(Near("g", "a", 2),),
                       homes=(Home(frozenset("ag")),)))
    assert made.chosen.rows == {"g": 0, "a": 1}
    assert len(made.outlines[0].loops) == 1


def test_a_sister_of_whose_parents_nothing_is_known_hangs_on_a_bar_of_her_own():
    people = tuple(Person(key, key) for key in "abcm")
    family = Family("a", people, descents=tuple(Descent(key, frozenset("m")) for key in "ab"),
                    twins=(Twins(frozenset("ab"), True),), siblings=(frozenset("abc"),))
    bars = [one.group.children for one in plan(family).routes if not one.group.parents]
    assert bars == [("a", "c")]
    assert [line.of for line in lines(plan(family))].count("identical") == 1


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
