"""Pictures are one image with a name and words, need no style of their own, and say what the page says."""
import re
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.describing import Flow, Owed, Way, flow, sentences
from kith.web.pictures import charts, flows
from kith.web.pictures.drawing import SIZE, wrapped
from kith.worklists.series import Point, Series, sentence

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS = [f"{name} 2026" for name in NAMES]


def parsed(drawn: Markup) -> ElementTree.Element:
    return ElementTree.fromstring(drawn)


def words(drawn: Markup) -> str:
    return " ".join(found.text or "" for found in parsed(drawn).iter(f"{SVG}text"))


def of(hits: list[int | None], owed: int = 100, **rest) -> Series:
    points = tuple(Point(MONTHS[n], hit, None if hit is None else owed) for n, hit in enumerate(hits))
    return Series("Asked by 8 weeks", points, **rest)


def an_owed(n: int, steps: int = 1) -> Owed:
    return Owed(f"d{n}", f"Do thing {n} & more <now>", "the nurse", "within 4 hours", "it is recorded",
                tuple(f"step {k}" for k in range(steps)))


def a_flow(duties: int, steps: int = 1) -> Flow:
    return Flow("example", "An example", "A story.", "A source", (Way("it is recorded", "somebody came"),), "Time.",
                tuple(an_owed(n, steps) for n in range(duties)), (), ())


@pytest.mark.parametrize("key", sorted(PATHWAYS))
def test_every_pathway_is_drawn_with_its_duties_and_its_words(key):
    said = flow(PATHWAYS[key], FORMS)
    drawn = flows.draw(said, " ".join(sentences(said)))
    shown = " ".join(map(words, drawn))
    for owed in said.owed:
        assert owed.what in shown
        assert owed.owner in shown
    for one in drawn:
        image = parsed(one)
        assert image.get("role") == "img"
        named = image.get("aria-labelledby").split()
        assert [found.get("id") for found in image[:2]] == named
        assert image[1].text == " ".join(sentences(said))


@pytest.mark.parametrize("drawn", [flows.draw(a_flow(2), "told")[0], charts.draw(of([60, None] * 6), "x")])
def test_no_picture_carries_a_style_a_script_or_an_address(drawn):
    assert not re.search(r"style|<script|class=\"(?!kith-picture)|href|url\(", drawn)


def test_what_is_written_in_a_declaration_is_never_markup():
    assert "<now>" not in flows.draw(a_flow(1), "told <b>")[0]


@pytest.mark.parametrize(("duties", "steps", "parts"), [(1, 1, 1), (3, 1, 1), (4, 1, 2), (5, 0, 1), (6, 0, 2),
                                                         (9, 1, 3)])
def test_a_long_pathway_folds_into_parts_of_at_most_twelve_shapes(duties, steps, parts):
    drawn = flows.draw(a_flow(duties, steps), "told")
    assert len(drawn) == parts
    for one in drawn:
        assert words(one).count("Begins when") + len(re.findall("Do thing|Done when|If silent", words(one))) <= 12
    if parts > 1:
        assert f"part 1 of {parts}" in parsed(drawn[0])[0].text


def test_a_persons_place_is_shown_in_words():
    assert "Mia is here" in words(flows.draw(a_flow(2), "told", {"d1": "Mia is here"})[0])


def test_boxes_do_not_cover_one_another():
    boxes = list(flows._boxes(a_flow(3, 8), list(a_flow(3, 8).owed), {}))
    for n, one in enumerate(boxes):
        for two in boxes[n + 1:]:
            beside = one.x + one.width <= two.x or two.x + two.width <= one.x
            assert beside or one.end <= two.y or two.end <= one.y, (one, two)


def test_words_are_broken_to_fit():
    assert all(len(line.words) * SIZE * 0.53 <= 200 for line in wrapped("a somewhat long sentence " * 8, 200))


def test_a_chart_says_in_words_what_it_draws():
    series = of([60, 61, 59, 62, 60, 61, 60, 59, 61, 60, 62, 90], target=95)
    drawn = charts.draw(series, "x")
    assert parsed(drawn)[1].text == sentence(series)
    assert "Latest 90% (90 of 100)." in sentence(series)
    assert "outside the usual range (improving, high)" in sentence(series)
    assert "lies above the upper limit: as things are, it will keep being missed" in sentence(series)
    assert "target 95%" in words(drawn)


def test_a_month_not_returned_is_a_gap_and_is_named():
    series = of([60, 61, None, 62, 60, 61, 60])
    drawn = parsed(charts.draw(series, "x"))
    lines = [line for line in drawn.iter(f"{SVG}line") if line.get("stroke") == "#768692"]
    assert len(lines) == 4, "six returned months, two gaps"
    assert "Not returned: Mar 2026." in sentence(series)
    assert series.values[2] is None


def test_few_are_counted_not_charted_as_a_share():
    series = of([5, 4, 5, 5, 3, 5], owed=5, target=95)
    assert series.as_counts
    assert series.values == [0, 1, 0, 0, 2, 0]
    assert series.good == "lower", "what is counted is what was not done in time"
    assert "Latest: 0 of 5 not in time." in sentence(series)
    assert "target" not in words(charts.draw(series, "x"))


def test_the_month_that_still_runs_is_outside_all_rules():
    closed = [60, 61, 59, 62, 60, 61]
    done = tuple(Point(MONTHS[n], hit, 100) for n, hit in enumerate(closed))
    series = Series("Asked", (*done, Point("Jul 2026", 1, 100, open=True)))
    assert series.limits == Series("Asked", done).limits
    assert series.signals[-1] is None
    assert "Latest 61%" in sentence(series)
    assert "so far" in words(charts.draw(series, "x"))


def test_a_point_is_told_apart_by_shape_as_well_as_colour():
    level = [60, 61, 60, 61, 60, 61, 60, 61, 60, 61, 60]
    better, worse = (parsed(charts.draw(of([*level, last]), "x")) for last in (80, 40))
    assert [mark for mark in better.iter(f"{SVG}rect") if mark.get("fill") == charts.BLUE]
    assert [mark for mark in worse.iter(f"{SVG}path") if mark.get("fill") == charts.ORANGE]
    neither = parsed(charts.draw(of([*level, 40], better=""), "x"))
    assert [mark for mark in neither.iter(f"{SVG}path") if mark.get("fill") == charts.PURPLE]


@pytest.mark.parametrize("series", [of([]), of([None]), of([0], owed=0), of([3])])
def test_a_chart_of_nothing_is_still_a_chart(series):
    assert parsed(charts.draw(series, "x")).get("role") == "img"
    assert sentence(series)
