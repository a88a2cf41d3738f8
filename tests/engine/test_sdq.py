"""The SDQ is scored by its published rules: against a table, and against a second scoring written another way."""
import csv
from decimal import ROUND_HALF_UP, Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engine.catalogue import FORMS
from kith.engine.matters.sdq import BANDS, FOUR, INFORMANTS, SCALES, THREE, apart, band, score
from tests.scenarios.rows import row

BOXES = ("left", "middle", "right")
LINES = [f"box_{n}" for n in range(1, 26)]
# Of which scale each item is, from the first to the last, and which of them count the other way round.
ORDER, BACKWARDS = "shescpceshpcephescpshcpeh", (7, 11, 14, 21, 25)
LETTERS = {"e": "emotional", "c": "conduct", "h": "hyperactivity", "p": "peer", "s": "prosocial"}
TICKED = st.dictionaries(st.sampled_from(LINES), st.sampled_from(BOXES))
ALL_LEFT, ALL_MIDDLE, ALL_RIGHT = (dict.fromkeys(LINES, box) for box in BOXES)


def independently(answers: dict) -> tuple[dict, int | None]:
    """The same rules from the other end: item by item into scales, with decimal numbers."""
    sums: dict[str, list[int]] = {scale: [] for scale in LETTERS.values()}
    for n, letter in enumerate(ORDER, 1):
        if box := answers.get(f"box_{n}"):
            value = BOXES.index(box)
            sums[LETTERS[letter]].append([2, 1, 0][value] if n in BACKWARDS else value)
    scales = {}
    for scale, values in sums.items():
        mean = Decimal(sum(values)) * 5 / len(values) if len(values) >= 3 else None
        scales[scale] = None if mean is None else int(mean.quantize(Decimal(1), ROUND_HALF_UP))
    four = [scales[LETTERS[one]] for one in "echp"]
    return scales, sum(four) if None not in four else None


def without(answers: dict, *numbers: int) -> dict:
    return {key: box for key, box in answers.items() if key not in {f"box_{n}" for n in numbers}}


@pytest.mark.parametrize(("answers", "emotional", "conduct", "hyperactivity", "peer", "prosocial", "total"), [
    (ALL_LEFT, 0, 2, 4, 4, 0, 10),
    (ALL_MIDDLE, 5, 5, 5, 5, 5, 20),
    (ALL_RIGHT, 10, 8, 6, 6, 10, 30),
    (without(ALL_MIDDLE, 3, 8), 5, 5, 5, 5, 5, 20),
    (without(ALL_MIDDLE, 3, 8, 13), None, 5, 5, 5, 5, None),
    (without(ALL_MIDDLE, 1, 4, 9), 5, 5, 5, 5, None, 20),                            # no part of the total
    ({"box_3": "middle", "box_8": "middle", "box_13": "right"}, 7, None, None, None, None, None),     # 6.67
    ({"box_3": "middle", "box_8": "middle", "box_13": "left", "box_16": "left"}, 3, None, None, None, None, None),
    ({}, None, None, None, None, None, None),
])
@row("LA22")
def test_a_table_of_what_is_expected(answers, emotional, conduct, hyperactivity, peer, prosocial, total):
    found = score(answers)
    assert found.scales == {"emotional": emotional, "conduct": conduct, "hyperactivity": hyperactivity, "peer": peer,
                            "prosocial": prosocial}
    assert found.total == total
    assert found.answered == len(answers)


@pytest.mark.parametrize("scale", SCALES)
@row("LA22")
def test_every_way_to_answer_one_scale_agrees_with_the_second_scoring(scale):
    for boxes in product((None, *BOXES), repeat=5):
        answers = {f"box_{n}": box for n, box in zip(SCALES[scale], boxes, strict=True) if box}
        assert score(answers).scales == independently(answers)[0], answers


@given(TICKED)
@row("LA22")
def test_every_questionnaire_agrees_with_the_second_scoring(answers):
    found = score(answers)
    assert (found.scales, found.total) == independently(answers)
    assert found.total is None or 0 <= found.total <= 40


@given(TICKED, st.sampled_from(LINES))
def test_a_missing_answer_is_never_filled_in(answers, line):
    kept = {key: box for key, box in answers.items() if key != line}
    assert score(kept | {line: None}) == score(kept) == score(kept | {line: "n/a"}) == score(kept | {line: ["left"]})


@pytest.mark.parametrize(("answers", "total"), [
    ({"total": 22}, 22), ({"total": 22.0}, 22), ({"total": 0}, 0), (ALL_MIDDLE | {"total": 22}, 20),
    ({"box_1": "left", "total": 22}, None)])
def test_a_total_alone_is_taken_as_told_and_boxes_are_added_up(answers, total):
    assert score(answers).total == total


# As they were printed: of each band from where to where.
PRINTED = {
    ("carer", FOUR): {"total": "0-13 14-16 17-19 20-40", "emotional": "0-3 4-4 5-6 7-10", "conduct": "0-2 3-3 4-5 6-10",
                      "hyperactivity": "0-5 6-7 8-8 9-10", "peer": "0-2 3-3 4-4 5-10", "prosocial": "8-10 7-7 6-6 0-5"},
    ("teacher", FOUR): {"total": "0-11 12-15 16-18 19-40", "emotional": "0-3 4-4 5-5 6-10",
                        "conduct": "0-2 3-3 4-4 5-10", "hyperactivity": "0-5 6-7 8-8 9-10", "peer": "0-2 3-4 5-5 6-10",
                        "prosocial": "6-10 5-5 4-4 0-3"},
    ("young_person", FOUR): {"total": "0-14 15-17 18-19 20-40", "emotional": "0-4 5-5 6-6 7-10",
                             "conduct": "0-3 4-4 5-5 6-10", "hyperactivity": "0-5 6-6 7-7 8-10",
                             "peer": "0-2 3-3 4-4 5-10", "prosocial": "7-10 6-6 5-5 0-4"},
    ("carer", THREE): {"total": "0-13 14-16 17-40", "emotional": "0-3 4-4 5-10", "conduct": "0-2 3-3 4-10",
                       "hyperactivity": "0-5 6-6 7-10", "peer": "0-2 3-3 4-10", "prosocial": "6-10 5-5 0-4"},
    ("teacher", THREE): {"total": "0-11 12-15 16-40", "emotional": "0-4 5-5 6-10", "conduct": "0-2 3-3 4-10",
                         "hyperactivity": "0-5 6-6 7-10", "peer": "0-3 4-4 5-10", "prosocial": "6-10 5-5 0-4"},
    ("young_person", THREE): {"total": "0-15 16-19 20-40", "emotional": "0-5 6-6 7-10", "conduct": "0-3 4-4 5-10",
                              "hyperactivity": "0-5 6-6 7-10", "peer": "0-3 4-5 6-10", "prosocial": "6-10 5-5 0-4"},
}


@pytest.mark.parametrize("folds", [THREE, FOUR], ids=["three", "four"])
@pytest.mark.parametrize("informant", INFORMANTS)
@row("LA22")
def test_every_score_lies_in_the_band_that_was_printed(informant, folds):
    printed = PRINTED[informant, folds]
    assert set(printed) == {*SCALES, "total"} == set(BANDS[folds][informant])
    for scale, ranges in printed.items():
        for name, ends in zip(folds, ranges.split(), strict=True):
            low, high = map(int, ends.split("-"))
            assert {band(informant, scale, value, folds) for value in range(low, high + 1)} == {name}
    assert band(informant, "total", None, folds) == ""


# Of one source; the young person's behaviour in four stands a point higher in ours, as most print it.
NAMED, OTHERWISE = {"parent": "carer", "self": "young_person"}, {("four", "self", "conduct")}


@row("LA22")
def test_the_bands_are_those_of_another_source_but_for_what_is_known_to_differ(cases):
    with (cases / "e2_sdq" / "bands.csv").open(encoding="utf-8") as file:
        lines = [one for one in csv.DictReader(file) if one["scale"] != "impact"]
    differ = {(one["scheme"], one["informant"], one["scale"]) for one in lines
              if printed(one) != BANDS[FOUR if one["scheme"] == "four" else THREE][
                  NAMED.get(one["informant"], one["informant"])][one["scale"]]}
    assert len(lines) == 36
    assert differ == OTHERWISE


def printed(one: dict) -> tuple[int, ...]:
    """Where the source lets each band end, as ours say where the next begins; of kindness where the next is reached."""
    ends = [int(one[key]) for key in ("band1_max_or_min", "band2", "band3") if one[key]]
    return tuple(end - 1 if one["scale"] == "prosocial" else end + 1 for end in ends)


def test_they_see_it_differently_by_two_bands_and_what_cannot_be_scored_says_nothing():
    assert apart({"carer": "close", "young_person": "high"})
    assert not apart({"carer": "raised", "young_person": "high"})
    assert not apart({"carer": "close", "young_person": ""})
    assert not apart({})


def test_the_form_asks_for_each_line_by_number_and_for_none_by_its_words():
    asked = FORMS["sdq_completed"].questions
    assert [key for key in asked if key.startswith("box_")] == LINES
    assert len({asked[key].asks.partition("(")[2] for key in LINES}) == len(SCALES)   # nothing but which scale it is of
    for scale, items in SCALES.items():
        assert len({asked[f"box_{n}"].asks.partition("(")[2] for n in items}) == 1, scale
