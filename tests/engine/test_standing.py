"""What stands of one root: updates, corrections and strikes in whatever order they reach us."""
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engine.folding import fold, fold_all, satisfied_since
from kith.engine.standing import TAKES_BACK, Version
from tests.engine.profiles import drawn

NINE = datetime(2026, 7, 11, 9, tzinfo=UTC)


def said(seq: int, hour: int, how: str = "part", recorded: int | None = None, **rest) -> Version:
    stated, known = NINE + timedelta(hours=hour), NINE + timedelta(hours=hour if recorded is None else recorded)
    facts = {"happened": NINE, "precision": "moment", "answers": {}} | rest
    return Version(1, seq, 1, "ed_attendance", "V1", how, received=known, recorded=known, stated=stated, **facts)


def test_an_update_changes_only_what_it_carries():
    stands = fold([said(1, 0, answers={"a": "1", "b": "1"}), said(2, 1, answers={"b": "2"})])
    assert stands.answers == {"a": "1", "b": "2"}


def test_an_update_that_carries_an_empty_answer_takes_the_earlier_one_back():
    assert fold([said(1, 0, answers={"a": "1", "b": "1"}), said(2, 1, answers={"b": ""})]).answers == {"a": "1"}


def test_a_whole_statement_replaces_everything():
    stands = fold([said(1, 0, answers={"a": "1"}), said(2, 1, "whole", answers={"b": "2"}, happened=None)])
    assert stands.answers == {"b": "2"}
    assert stands.happened is None


def test_an_update_without_a_time_keeps_the_one_there_was():
    stands = fold([said(1, 0), said(2, 1, happened=None, precision="unknown")])
    assert (stands.happened, stands.precision) == (NINE, "moment")


def test_a_strike_removes_and_a_later_word_brings_back():
    first, strike = said(1, 0, answers={"a": "1"}), said(2, 1, "strike")
    assert fold([first, strike]) is None
    assert fold([first, strike, said(3, 2, answers={"b": "2"})]).answers == {"a": "1", "b": "2"}


def test_a_strike_that_came_before_what_it_strikes():
    assert fold([said(1, 5, "strike"), said(2, 0, recorded=6, answers={"a": "1"})]) is None


def test_what_was_stated_last_stands_whenever_it_came():
    late = said(2, 0, recorded=6, answers={"a": "old"})
    assert fold([said(1, 5, answers={"a": "new"}), late]).answers == {"a": "new"}


def test_who_said_it_first_and_where_it_came_first_stay():
    stands = fold([said(1, 5, by=3), said(2, 0, recorded=6, by=4), said(3, 7, by=5)])
    assert (stands.by, stands.last.by, stands.recorded) == (3, 5, NINE + timedelta(hours=5))


BACK = {TAKES_BACK: ["ward"]}


def moved(*words: dict) -> dict:
    """What stands after these words, each stated an hour after the one before."""
    return fold([said(n, n, answers=answers) for n, answers in enumerate(words, 1)]).answers


@pytest.mark.parametrize("again", [{}, {"ward": "A"}, {"ward": "B"}])
def test_a_move_that_is_taken_back_never_was(again):
    """Some senders say where the patient now is, some nothing, and some once more where they were said to have gone."""
    arrival, move = {"ward": "A", "reason": "fall"}, {"ward": "B", "left_to": "home"}
    assert moved(arrival, move, BACK | again) == {"ward": "A", "reason": "fall", "left_to": "home"}
    assert moved(arrival, move, {"ward": "B"}, BACK | again)["ward"] == "A"        # said again by an update in between
    assert moved(arrival, move, BACK | again, {"ward": "C"})["ward"] == "C"


def test_each_word_takes_back_the_last_move_that_stands():
    assert moved({"ward": "A"}, {"ward": "B"}, {"ward": "C"}, BACK)["ward"] == "B"
    assert moved({"ward": "A"}, {"ward": "B"}, {"ward": "C"}, BACK, BACK)["ward"] == "A"
    assert moved({"ward": "A"}, {"ward": "B"}, BACK | {"ward": "A"}, BACK | {"ward": "A"})["ward"] == "A"
    assert moved({"ward": "A"}, {"ward": "B"}, BACK | {"ward": "D"}, BACK)["ward"] == "A"


def test_what_the_move_left_as_it_was_stays():
    both, arrival = {TAKES_BACK: ["ward", "site"]}, {"ward": "A", "site": "North"}
    assert moved(arrival, {"ward": "B"}, both) == arrival
    assert moved(arrival, {"ward": "B", "site": "South"}, both) == arrival
    assert moved(arrival, {"ward": "B", "site": "South"}, {"site": "West"}, both)["site"] == "South"
    assert moved(arrival, {"ward": "B", "site": "South"}, both | {"ward": "A"}) == arrival
    assert moved(arrival, {"ward": "B", "site": "South"}, both | {"ward": "C"}) == arrival | {"ward": "C"}


def test_what_is_taken_back_where_nothing_was_before_is_not_asked():
    assert moved({"ward": "A"}, BACK) == moved({"a": "1"}, BACK | {"a": ""}) == moved(BACK) == {}
    assert moved({"reason": "fall"}, BACK | {"ward": "A"}) == {"reason": "fall", "ward": "A"}


def test_a_persons_own_word_about_where_somebody_was_is_gone_back_to():
    versions = [said(1, 0, answers={"ward": "A"}), said(2, 1, "whole", answers={"ward": "B"}),
                said(3, 2, answers={"ward": "C"}), said(4, 3, "strike"), said(5, 4, answers=BACK)]
    assert fold(versions).answers == {"ward": "B"}


def test_mending_an_answer_keeps_what_it_answers():
    cites = [["p", "d", 1, "V1", "", 0]]
    assert fold([said(1, 0, citations=cites), said(2, 1, "whole")]).citations == cites
    assert fold([said(1, 0, citations=cites), said(2, 1, citations=[])]).citations == cites


def test_an_update_of_a_relation_keeps_whom_it_names_and_a_whole_statement_names_anew():
    assert fold([said(1, 0, other=7), said(2, 1)]).other == 7
    assert fold([said(1, 0, other=7), said(2, 1, "whole")]).other is None


@pytest.mark.parametrize(("ahead", "believed"), [(5, NINE), (6, NINE + timedelta(minutes=6))])
def test_a_clock_up_to_five_minutes_fast_is_taken_as_now(ahead, believed):
    assert fold([said(1, 0, happened=NINE + timedelta(minutes=ahead))]).happened == believed


@pytest.mark.parametrize("year", [1, 1849, 2201, 9999])
def test_a_year_nobody_means_is_not_known(year):
    stands = fold([said(1, 0, happened=NINE.replace(year=year))])
    assert (stands.happened, stands.precision) == (None, "unknown")


@pytest.mark.parametrize(("precision", "recorded", "latest"), [
    ("moment", 99, NINE), ("day", 99, datetime(2026, 7, 11, 23, tzinfo=UTC)), ("day", 3, NINE + timedelta(hours=3)),
    ("month", 9999, datetime(2026, 7, 31, 23, tzinfo=UTC))])
def test_as_evidence_a_day_counts_as_its_end_but_never_after_it_was_recorded(precision, recorded, latest):
    assert fold([said(1, 0, recorded=recorded, precision=precision)]).latest == latest


def test_it_holds_since_the_first_of_an_unbroken_run():
    versions = [said(1, 0, answers={"a": "no"}), said(2, 1, answers={"a": "yes"}), said(3, 2, answers={"b": "1"})]
    since = satisfied_since(fold(versions), lambda one: one.answers.get("a") == "yes")
    assert since == NINE + timedelta(hours=1)


def test_a_broken_run_begins_again():
    versions = [said(n, n, answers={"a": answer}) for n, answer in enumerate(("yes", "no", "yes", "yes"), 1)]
    assert satisfied_since(fold(versions), lambda one: one.answers.get("a") == "yes") == NINE + timedelta(hours=3)


VERSIONS = st.lists(st.tuples(st.sampled_from(["part", "whole", "strike"]), st.sampled_from([
    {}, {"a": "1"}, {"a": ""}, {"b": "2"}, {TAKES_BACK: ["a"]}, {TAKES_BACK: ["a", "b"], "a": "1"}])), min_size=1)


@given(VERSIONS, st.randoms(use_true_random=False))
@drawn(200)
def test_whatever_the_order_of_arrival_the_same_stands(drawn_versions, random):
    hours = list(range(len(drawn_versions)))
    first = [said(n + 1, hour, how, answers=answers)
             for n, (hour, (how, answers)) in enumerate(zip(hours, drawn_versions, strict=True))]
    later = [one._replace(seq=n) for n, one in enumerate(random.sample(first, len(first)), 1)]
    one, other = ([(stands.answers, stands.happened) for stands in fold_all(versions)]
                  for versions in (first, random.sample(later, len(later))))
    assert one == other
