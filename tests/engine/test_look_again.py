"""Between now and the moment to look again nothing changes: each way a moment can matter is drawn by itself (2)."""
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engine.calendar import birthday, end_of_day, local_moment
from kith.engine.days import day_of, first_day_of
from tests.engine.profiles import EXAMPLES, drawn
from tests.engine.worlds import DAY, NOON, everything, moments, worlds

INSTANT = timedelta(microseconds=1)
AGES = (1, 5, 18, 19)
DATES = ("born", "expected", "began", "ended", "until")


def dated_facts(world, results) -> list:
    return [one.happened for one in world.versions if one.happened]


def birthdays(world, results) -> list:
    born = filter(None, (day_of(one.answers.get("born")) for one in world.versions))
    return [local_moment(birthday(day, age)) for day in born for age in AGES]


def dates_in_answers(world, results) -> list:
    """Relations and waivers begin and end by a date that somebody wrote."""
    said = [one.answers.get(key) for one in world.versions for key in DATES]
    days = {reader(answer) for answer in said for reader in (day_of, first_day_of)} - {None}
    return [moment for day in days for moment in (local_moment(day), end_of_day(day), local_moment(day - 84 * DAY))]


def ends_of_days(world, results) -> list:
    """What is known to the day ends with it."""
    return [end_of_day(one.happened.date()) for one in world.versions if one.happened]


def ends_of_duties(world, results) -> list:
    found = [one for result in results.values() for one in result.owed]
    return [moment for one in found for moment in (one.due, one.climb.next_at) if moment]


def promised(world, results) -> list:
    return [result.look_again for result in results.values() if result.look_again]


WAYS = [dated_facts, birthdays, dates_in_answers, ends_of_days, ends_of_duties, promised]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@given(world=worlds(), ahead=st.integers(0, 900), data=st.data())
@drawn(EXAMPLES)
def test_2_nothing_changes_before_the_moment_to_look_again(way, world, ahead, data):
    at = data.draw(moments)
    soon = [moment for moment in way(world, everything(world, at)) if moment > NOON - 900 * DAY]
    then = data.draw(st.sampled_from(sorted(soon))) if soon else NOON
    at = data.draw(st.sampled_from([at, then - timedelta(hours=ahead)]))
    now = everything(world, at)
    for later in (then - INSTANT, then, then + INSTANT):
        if later > at:
            same(now, everything(world, later), later)


def same(now: dict, later: dict, moment) -> None:
    for key, result in now.items():
        if result.look_again is None or moment < result.look_again:
            assert later[key].owed == result.owed, key


def test_the_dates_drawn_are_days():
    assert day_of("2026-05-09") == date(2026, 5, 9)
