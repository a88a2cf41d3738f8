"""Limits, signals and intervals against values worked out by hand or known from published tables."""
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.web.measuring.wording import cells, hidden, why_hidden
from kith.worklists.counted.statistics import (
    Limits,
    Signal,
    assurance,
    hidden_cells,
    interval,
    limits,
    signals,
    variation,
)
from tests.contracts.code import modules, place

TEN = Limits(mean=10, lower=4, upper=16, points=20)      # near is beyond 14 or below 6


def names(values, at=TEN):
    return [found.name if found else "" for found in signals(values, at)]


def test_limits_are_the_mean_and_2_66_average_moving_ranges():
    # Moving ranges 2, 3, 4, 1, 2: mean 2.4; the points' mean is 52/6.
    found = limits([8, 10, 7, 11, 10, 8], screen_outliers=False)
    assert found.mean == pytest.approx(54 / 6)
    assert found.upper - found.mean == pytest.approx(2.66 * 2.4)
    assert found.mean - found.lower == pytest.approx(2.66 * 2.4)


def test_one_huge_jump_is_left_out_of_the_average_moving_range():
    values = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 40]
    # Nine ranges of 1 and one of 29: mean 3.8, bound 12.4; without the jump the mean is 1.
    assert limits(values).upper - limits(values).mean == pytest.approx(2.66)
    assert limits(values, screen_outliers=False).upper - limits(values).mean == pytest.approx(2.66 * 3.8)


def test_a_service_that_hardly_ever_misses_is_not_unusual_in_every_month():
    values = [100, 100, 100, 98, 100, 100, 100, 100, 100]
    assert limits(values).upper > 100
    assert signals(values, limits(values))[0] is None
    assert signals([100] * 8, limits([100] * 8)) == [None] * 8


def test_fewer_than_six_points_have_no_limits_and_fewer_than_twelve_are_a_trial():
    assert limits([1, 2, 1, 2, 1]) is None
    assert limits([1, 2] * 3).trial
    assert not limits([1, 2] * 6).trial


def test_a_missing_return_is_never_joined_and_never_zero():
    found = limits([10, 11, None, 20, 21, 20, 21, 20], screen_outliers=False)
    assert found.mean == pytest.approx(123 / 7)
    assert found.upper - found.mean == pytest.approx(2.66 * 1)
    assert names([11] * 6 + [None] + [11] * 6) == [""] * 13


def test_a_point_outside_a_limit():
    assert names([10, 17, 10, 3, 10]) == ["", "outside", "", "outside", ""]
    assert signals([10, 17], TEN)[1] == Signal("outside", high=True)
    assert names([16, 10, 4]) == ["", "", ""]


def test_seven_on_one_side_and_a_point_on_the_mean_breaks_it():
    assert names([11] * 7) == ["run"] * 7
    assert names([9] * 6) == [""] * 6
    assert names([11] * 3 + [10] + [11] * 4) == [""] * 8


def test_seven_rising_is_six_steps():
    assert names([7, 8, 9, 10, 11, 12, 13]) == ["trend"] * 7
    assert names([7, 8, 9, 10, 11, 12]) == [""] * 6
    assert names([7, 8, 9, 9, 10, 11, 12]) == [""] * 7
    assert signals([13, 12, 11, 10, 9, 8, 7], TEN)[0] == Signal("trend", high=False)


def test_two_of_three_near_the_same_limit_marks_only_the_near_ones():
    assert names([10, 15, 11, 15, 10]) == ["", "2 of 3", "", "2 of 3", ""]
    assert names([15, 9, 15]) == ["", "", ""], "all three must be on that side of the mean"
    assert names([14, 14, 14]) == ["", "", ""], "two thirds of the way itself is not near"
    assert names([5, 5]) == ["", ""], "three neighbours are needed"


def test_the_first_of_several_signals_gives_the_name():
    assert names([7, 8, 9, 10, 11, 12, 17])[-1] == "outside"
    assert names([11] * 6 + [17] + [11]) == ["run"] * 6 + ["outside", "run"]


def test_variation_describes_the_latest_point():
    assert variation([10, 10, 17], TEN, "higher") == "improving, high"
    assert variation([10, 10, 17], TEN, "lower") == "concerning, high"
    assert variation([10, 10, 3], TEN) == "neither, low"
    assert variation([17, 10], TEN, "higher") == "common cause"
    assert variation([17, None], TEN, "higher") == ""
    assert variation([17], None) == ""


@pytest.mark.parametrize(("target", "better", "said"), [
    (3, "higher", "will keep meeting"), (17, "higher", "will keep missing"), (10, "higher", "hit and miss"),
    (3, "lower", "will keep missing"), (17, "lower", "will keep meeting"), (None, "higher", ""), (10, "", "")])
def test_assurance(target, better, said):
    assert assurance(TEN, target, better) == said


@pytest.mark.parametrize(("hits", "of", "low", "high"), [
    # Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718),
    (29, 29, 0.8830, 1.0)])
def test_intervals_of_shares_agree_with_the_published_ones(hits, of, low, high):
    assert interval(hits, of) == pytest.approx((low, high), abs=5e-5)


def test_nothing_drawn_says_nothing():
    assert interval(0, 0) == (0.0, 1.0)


@given(st.integers(1, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_interval_holds_the_share(drawn):
    hits, of = drawn
    low, high = interval(hits, of)
    assert 0 <= low <= hits / of + 1e-12
    assert hits / of <= high + 1e-12
    assert high <= 1


@given(st.lists(st.none() | st.integers(0, 20), min_size=1, max_size=40), st.integers(-50, 50))
def test_moving_the_whole_chart_moves_no_signal(values, by):
    moved = [None if value is None else value + by for value in values]
    assert signals(moved, Limits(10 + by, 4 + by, 16 + by, 20)) == signals(values, TEN)


@given(st.lists(st.integers(0, 20), min_size=1, max_size=40))
def test_turning_the_chart_over_turns_every_signal_over(values):
    turned = signals([20 - value for value in values], TEN)
    assert turned == [found and Signal(found.name, not found.high) for found in signals(values, TEN)]


def test_few_are_hidden_and_so_is_what_would_give_them_away():
    assert hidden_cells([[20, 3, 7, 0]]) == [[20, None, None, 0]]
    assert hidden_cells([[20, 6, 7, 0]]) == [[20, 6, 7, 0]]
    assert hidden_cells([[20, 3, 4, 0]]) == [[20, None, None, 0]]
    assert hidden_cells([[10, 3], [12, 9]]) == [[None, None], [None, None]]
    assert hidden_cells([[3]]) == [[None]]


def test_a_total_that_stands_elsewhere_is_not_hidden_for_a_teams_sake():
    teams, total = [[20, 3], [30, 40], [9, 11]], [59, 54]
    shown = hidden_cells([*teams, total], known=3)
    assert shown[3] == total
    assert shown[0] == [None, None]
    assert shown[2] == [None, None], "or the first could be worked out from the total and the others"
    assert shown[1] == [30, 40]
    assert hidden_cells([[20, 3], [30, 1]], columns=False) == [[None, None], [None, None]]


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(st.integers(0, 12), min_size=n, max_size=n), max_size=5)))
def test_no_row_or_column_hides_exactly_one_of_several(rows):
    shown = hidden_cells(rows)
    lines = [row for row in shown if len(row) > 1] + [column for column in zip(*shown, strict=True) if len(rows) > 1]
    assert all(sum(cell is None for cell in line) != 1 for line in lines)
    assert all(cell is None or not 0 < cell < 5 for row in shown for cell in row)


@given(st.integers(1, 4), st.lists(st.integers(0, 12), min_size=1, max_size=4))
def test_whoever_knows_which_of_two_is_few_cannot_work_out_how_few(few, others):
    """Every number from 1 to 4 still fits the sum of the two, wherever a cell is large enough for that."""
    (row,) = hidden_cells([[few, *others]])
    beside = [cell for cell, told in zip(others, row[1:], strict=True) if told is None and not 0 < cell < 5]
    if len([cell for cell in row if cell is None]) == 2 and beside and max(others) + few >= 9:
        assert [n for n in range(1, 5) if few + beside[0] - n >= 5] == [1, 2, 3, 4]


def test_few_are_said_to_be_few_and_what_is_hidden_beside_them_is_not():
    assert cells([[3, 7, 20]], hides=True) == [("fewer than 5", "hidden for another’s sake", "20")]
    assert cells([[3, 7, 20]], hides=False) == [("3", "7", "20")]
    assert cells([], hides=True) == []
    assert hidden(cells([[3, 7, 20]], hides=True)[0])
    assert not hidden(cells([[8, 7, 0]], hides=True)[0])
    assert (why_hidden([3, 7, 10]), why_hidden([8, 12, 20])) == ("too few to be shown", "hidden for another’s sake")


def test_which_of_the_hidden_are_few_is_said_in_one_place():
    """A page that says it by itself calls few what is hidden for another’s sake."""
    says = re.compile(r"FEW if (?:cell|one) is None|FEW if None in")
    assert [place(path) for path in modules("kith") if says.search(path.read_text())] == []
