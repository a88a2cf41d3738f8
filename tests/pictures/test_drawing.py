"""Pictures are one image with a name and words, need no style of their own, and say what the page says."""
import re
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.phrasing.describing import Flow, Owed, Way, flow
from kith.engine.phrasing.numbered import sentences
from kith.web.pictures import charts, flows, icons, small
from kith.web.pictures.drawing import SIZE, wrapped
from kith.worklists.counted.series import DAYS, Point, Series
from kith.worklists.counted.spoken import counted, edition, remarks, sentence, value
from kith.worklists.counted.statistics import Limits, Rules

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS = [f"{name} {year}" for year in (2026, 2027) for name in NAMES]


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


def test_a_beginning_anew_breaks_every_line_and_no_run_goes_across_it():
    low, high = [50, 52, 51, 50, 52, 51, 52, 50, 51], [80, 81, 80, 82]
    series = of([*low, *high, 81], breaks=(9,))
    assert [(one.start, one.end) for one in series.stretches] == [(0, 9), (9, 14)]
    assert series.limits is None, "five points since are not enough"
    assert series.signals == [None] * 14
    lines = [line for line in parsed(charts.draw(series, "x")).iter(f"{SVG}line") if line.get("stroke") == "#768692"]
    assert len(lines) == 12, "thirteen steps, and none across the beginning anew"
    means = [line for line in parsed(charts.draw(series, "x")).iter(f"{SVG}line") if line.get("stroke") == "#000000"]
    assert len(means) == 1
    assert float(means[0].get("x2")) < charts.Scale(series, charts.LARGE, charts.axis(series)).x(9)
    assert "no usual range yet" in sentence(series)


def test_seven_on_one_side_are_no_run_when_somebody_began_anew_among_them():
    level = [60, 61, 60, 61, 60, 61, 60, 61]
    assert of([*level, *[70] * 7]).variation == "improving, high"
    anew = of([*level, *[70] * 7], breaks=(8,))
    assert anew.variation == "common cause"


def test_fixed_limits_stay_whatever_comes_after():
    fixed = Limits(60, 55, 65, 12, fixed=True)
    series = of([60, 61, 59, 62, 60, 61, 60, 59, 61, 60, 62, 90], fixed=((0, fixed),))
    assert series.limits == fixed
    assert "Mean 60%, limits 55% to 65%. These limits are fixed." in sentence(series)
    assert not fixed.trial


def test_limits_are_a_trial_until_there_are_twelve_points():
    nine = of([60, 61, 59, 62, 60, 61, 60, 59, 61])
    assert "Trial limits: 9 points so far." in sentence(nine)
    assert "(trial)" in words(charts.draw(nine, "x"))
    twelve = of([60, 61, 59, 62, 60, 61, 60, 59, 61, 60, 61, 62])
    assert "rial" not in sentence(twelve) + words(charts.draw(twelve, "x"))


def test_under_six_points_the_line_is_dotted_and_there_are_no_limits():
    drawn = parsed(charts.draw(of([60, 61, 59, 62, 60]), "x"))
    joined = [line for line in drawn.iter(f"{SVG}line") if line.get("stroke") == "#768692"]
    assert {line.get("stroke-dasharray") for line in joined} == {"2 4"}
    assert not [line for line in drawn.iter(f"{SVG}line") if line.get("stroke") == "#000000"]


def test_the_axis_of_shares_begins_at_nought_unless_that_hides_the_limits():
    assert charts.axis(of([60, 75, 55, 70, 50, 72])).low == 0
    narrow = of([970, 972, 971, 970, 972, 971], owed=1000)
    assert charts.axis(narrow).low > 80
    assert "This axis begins at 90%, not at 0%" in words(charts.draw(narrow, "x"))
    assert charts.axis(of([5, 4, 5, 5, 3, 5], owed=5)).low == 0, "counts always begin at nought"


def test_how_many_were_owed_stands_under_every_point():
    drawn = words(charts.draw(of([60] * 12, owed=83), "x"))
    assert drawn.count("83") == 12
    wide = charts.draw(Series("x", tuple(Point(f"Jan {2000 + n}", 900, 1234) for n in range(24))), "x")
    assert wide.count("rotate(-90") == 24, "numbers that would touch one another are turned"


def test_a_share_of_fewer_than_ten_is_not_charted_in_a_chart_of_shares():
    points = tuple(Point(MONTHS[n], 8 if n == 2 else 60, 9 if n == 2 else 100) for n in range(8))
    series = Series("Asked", points)
    assert series.values[2] is None
    assert value(series, 2) == "Fewer than 10 owed"
    assert "Not returned" not in sentence(series)


def test_where_nothing_may_be_counted_no_count_is_said():
    series = of([60, 61, 59, 62, 60, 99], shy=True)
    assert "of 100" not in sentence(series) + words(charts.draw(series, "x"))
    assert "100" not in re.sub("100%", "", words(small.draw(series, "x", small.shared([series]))))
    assert counted(series, 5) == "not shown"


def test_the_month_so_far_is_said_by_its_whole_name():
    series = Series("Asked", (*of([60] * 6).points, Point("Jul 2026", 1, 100, open=True)))
    assert remarks(series, 6) == "July so far"
    assert "July so far" in words(charts.draw(series, "x"))


def test_rare_misses_are_drawn_by_the_days_between_them():
    points = tuple(Point(f"1 {name} 2026", None, None, apart=30 + n, open=n == 8) for n, name in enumerate(NAMES[:9]))
    series = Series("Signed off, done in time", points)
    assert (series.kind, series.good) == (DAYS, "higher")
    assert series.closed == [30, 31, 32, 33, 34, 35, 36, 37]
    assert "Misses are rare, so the days between them are shown. Latest: 37 days." in sentence(series)
    assert "improving, high" in sentence(series)
    assert "Not returned" not in sentence(series)
    assert value(series, 0) == "30 days"


def test_the_edition_of_the_rules_is_printed_as_it_is_set():
    assert "Runs are 7 points and trends 7." in edition(Rules())
    said = edition(Rules(run=6, trend=5, screen_outliers=False))
    assert "count in that average" in said
    assert "Runs are 6 points and trends 5." in said
    six = [60, 61, 60, 61, 60, 61, *[62] * 6]
    assert of(six).signals[-1] is None
    assert of(six, rules=Rules(run=6)).signals[-1].name == "run"


@pytest.mark.parametrize(("found", "letter", "colour"), [
    ("improving, high", "H", icons.BLUE), ("improving, low", "L", icons.BLUE), ("concerning, high", "H", icons.ORANGE),
    ("concerning, low", "L", icons.ORANGE), ("neither, high", "", icons.PURPLE), ("neither, low", "", icons.PURPLE),
    ("common cause", "", icons.GREY)])
def test_the_icons_of_variation_have_a_letter_a_colour_and_words(found, letter, colour):
    drawn = icons.variation(found)
    assert words(drawn) == letter
    assert colour in drawn
    assert found.partition(", ")[2] in drawn


@pytest.mark.parametrize(("found", "letter", "colour"), [
    ("will keep meeting", "P", icons.BLUE), ("hit and miss", "?", icons.GREY),
    ("will keep missing", "F", icons.ORANGE)])
def test_the_icons_of_assurance_are_never_red_amber_or_green(found, letter, colour):
    drawn = icons.assurance(found)
    assert words(drawn) == letter
    assert colour in drawn
    assert "target" in drawn


def test_without_limits_or_a_target_there_is_no_icon():
    assert icons.beside("", "") == []
    assert len(icons.beside("common cause", "")) == 1
    assert len(icons.beside("common cause", "hit and miss")) == 2


def test_small_charts_have_the_same_axes_and_the_last_month_in_one_place():
    long, short = of([60, 75, 55, 62, 80, 61, 50, 59]), of([90, 91, 90, 92, 91, 93])
    axis = small.shared([long, short])
    scales = [charts.Scale(one, small.FRAME, axis) for one in (long, short)]
    assert scales[0].y(75) == scales[1].y(75)
    assert scales[0].x(len(long.points) - 1) == scales[1].x(len(short.points) - 1)
    assert small.ends(axis, "share") == "Every chart goes from 0% to 100%."
    image = parsed(small.draw(long, "x", axis))
    assert (image.get("width"), image.get("height")) == ("220", "120")
    assert words(small.draw(long, "x", axis)) == "59% of 100"


def test_a_team_that_sent_nothing_is_a_grey_box_with_its_days():
    points = (*of([60] * 7).points, Point("Aug 2026", None, None, days=31), Point("Sep 2026", None, None, days=30),
              Point("Oct 2026", None, None, open=True, days=4))
    series = Series("Marsh", points)
    drawn = small.draw(series, "x", small.shared([series]))
    assert words(drawn) == "Not returned: 61 days"
    assert len([mark for mark in parsed(drawn).iter(f"{SVG}rect") if mark.get("fill") == charts.PALE]) == 3


@pytest.mark.parametrize("series", [of([]), of([None]), of([0], owed=0), of([3])])
def test_a_chart_of_nothing_is_still_a_chart(series):
    assert parsed(charts.draw(series, "x")).get("role") == "img"
    assert sentence(series)
