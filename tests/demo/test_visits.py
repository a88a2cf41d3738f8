"""The fortnight of A&E visits: as many as expected, at likely hours, in the order in which they would come."""

from collections import Counter
from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kith.demo.building import opening, sent
from kith.demo.sendings import FOUND, LEFT, backwards, in_order, recognised_later, taken_back, told, twice
from kith.demo.statements import statements
from kith.demo.story_visits import Diary, earlier_visits, here_now, oddities, quiet_visits, urgent_visits
from kith.demo.town import town
from kith.demo.visits import FORTNIGHT, ROUTINE, arrival, how_many, visits_by_chance
from tests.demo.towns import AT, made


def chance(people=3000, seed=1):
    town = made(people)
    return list(visits_by_chance(town, list(town.people()), seed))


def test_there_are_as_many_visits_as_the_rate_says_and_enough_to_read():
    assert [how_many(children) for children in (10, 200, 800, 80_000)] == [0, 10, 24, 614]
    children = sum(person.born is not None and person.age(AT.date()) < 18 for person in made(3000).people())
    assert len(chance()) == how_many(children)


def test_only_children_come_by_chance_and_only_with_what_fits_their_age():
    for visit in chance():
        age = visit.person.age(visit.arrived.date())
        assert age < 18
        assert any(finding == visit.finding and youngest <= age <= oldest for finding, youngest, oldest, _ in ROUTINE)


@given(st.integers(0, 10_000))
@settings(max_examples=50)
def test_every_arrival_is_within_the_fortnight(seed):
    assert AT - FORTNIGHT < arrival(AT, Random(seed)) < AT


def test_children_come_in_the_evening_rather_than_at_night():
    rng = Random(1)
    hours = Counter(arrival(AT, rng).hour for _ in range(2000))
    assert sum(hours[hour] for hour in range(16, 20)) > 5 * sum(hours[hour] for hour in range(2, 6))


def test_nothing_is_sent_before_it_happened():
    for visit in chance():
        for one in told(visit, AT):
            assert visit.arrived.replace(microsecond=0) <= one.stated < one.came <= AT


def test_a_child_who_is_still_there_has_not_left():
    for visit in here_now(Diary(made(100))):
        assert LEFT not in {one.event for one in told(visit, AT)}


def test_what_comes_backwards_begins_with_the_leaving():
    sent = told(chance()[0], AT)
    came = list(in_order(backwards(sent)))
    assert [one.event for one in came] == [one.event for one in reversed(sent)]
    assert {one.stated for one in came} == {one.stated for one in sent}


def test_what_is_sent_twice_has_the_same_number_and_the_same_words():
    sent = twice(told(chance()[0], AT))
    assert (sent[-1].number, sent[-1].stated) == (sent[-2].number, sent[-2].stated)
    assert sent[-1].came > sent[-2].came


def test_a_visit_taken_back_never_gets_a_finding():
    assert FOUND not in {one.event for one in taken_back(chance()[0], timedelta(minutes=9))}


def test_a_child_recognised_later_is_told_under_the_first_number_until_then():
    visit = chance()[0]
    sent = recognised_later(visit, AT, visit, timedelta(minutes=50))
    assert [one.was for one in sent[:-1]] == [""] * (len(sent) - 1)
    assert sent[-1].was == visit.person.key


def test_the_stories_have_their_visits_within_the_year_and_the_fortnight():
    diary = Diary(made(100))
    year = [visit.arrived for visit in earlier_visits(diary)]
    fortnight = [visit.arrived for visit in (*urgent_visits(diary), *quiet_visits(diary), *here_now(diary))]
    assert all(AT - timedelta(days=365) < arrived < AT - FORTNIGHT for arrived in year)
    assert all(AT - FORTNIGHT < arrived < AT for arrived in fortnight)


def test_no_two_visits_of_the_stories_share_a_number():
    diary = Diary(made(100))
    visits = [*earlier_visits(diary), *urgent_visits(diary), *quiet_visits(diary), *here_now(diary)]
    numbers = [visit.number for visit in visits]
    assert len(numbers) == len(set(numbers))
    assert not set(numbers) & {one.visit.number for one in oddities(diary)}


def test_mia_was_seen_on_the_evening_before_the_last_working_day():
    mia = next(visit for visit in urgent_visits(Diary(made(100))) if visit.person.given == "Mia")
    assert mia.arrived.strftime("%A %H:%M") == "Thursday 21:40"


@given(st.integers(-1000, 1800), st.integers(0, 24 * 60 - 1))
@settings(max_examples=25)
def test_any_moment_makes_a_town_whose_past_is_past(days, minutes):
    at = AT.replace(hour=0) + timedelta(days=days, minutes=minutes)
    made_then = town(60, at, 1)
    for family in made_then.families:
        assert all(statement.stated_at < at for statement in statements(family, at.date()))
    sendings = list(sent(made_then, opening(at), 1))
    assert all(one.stated < one.came <= at for one in sendings)
    assert all(one.came > opening(at) for one in sendings)
