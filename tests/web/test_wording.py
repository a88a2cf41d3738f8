"""Dates, ages, numbers and lateness in the words people read, one line a rule."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kith.engine.calendar import Calendar
from kith.web import wording
from kith.web.wording import LONDON, NO_BREAK

AT = datetime(2026, 7, 14, 9, 10, tzinfo=LONDON)
working_days = Calendar().working_days_between


def at(*parts: int, fold: int = 0) -> datetime:
    return datetime(*parts, tzinfo=LONDON, fold=fold)


@pytest.mark.parametrize(
    ("born", "on", "said"),
    [
        (date(2026, 7, 14), date(2026, 7, 14), "0 days"),
        (date(2026, 7, 5), date(2026, 7, 14), "9 days"),
        (date(2026, 6, 30), date(2026, 7, 14), "2 weeks"),
        (date(2026, 5, 12), date(2026, 7, 14), "9 weeks"),
        (date(2026, 2, 25), date(2026, 7, 14), "19 weeks"),
        (date(2026, 2, 24), date(2026, 7, 14), "4 months"),
        (date(2025, 8, 1), date(2026, 7, 14), "11 months"),
        (date(2024, 7, 15), date(2026, 7, 14), "23 months"),
        (date(2024, 7, 14), date(2026, 7, 14), "2 years"),
        (date(2022, 5, 1), date(2026, 7, 14), "4 years 2 months"),
        (date(2021, 7, 14), date(2026, 7, 14), "5"),
        (date(2008, 9, 3), date(2026, 7, 14), "17, is 18 on 3 Sep"),
        (date(2008, 2, 29), date(2025, 7, 14), "17, is 18 on 1 Mar"),
        (date(2002, 2, 8), date(2026, 7, 14), "24"),
        (date(2026, 8, 1), date(2026, 7, 14), "not born yet"),
        (None, date(2026, 7, 14), "age not known"),
    ],
)
def test_an_age_is_as_exact_as_it_matters(born, on, said):
    assert wording.age(on, born) == said


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        (date(2026, 10, 31), "24 weeks + 3 days"),
        (date(2026, 7, 14), "40 weeks"),
        (date(2026, 7, 13), "40 weeks + 1 day"),
        (date(2025, 7, 14), "unborn"),
        (date(2028, 7, 14), "unborn"),
    ],
)
def test_an_unborn_child_is_as_old_as_the_pregnancy(expected, said):
    assert wording.age(AT.date(), None, expected=expected) == said


def test_a_baby_whose_birth_is_known_to_the_month_is_not_counted_in_days():
    assert wording.age(date(2026, 7, 10), date(2026, 7, 1), "month") == "1 week"


def test_nothing_counts_on_after_a_death():
    assert wording.death(date(2026, 3, 16), "day", date(2026, 5, 4)) == "Died Mon 4 May 2026, aged 7 weeks"
    assert wording.death(date(2009, 1, 1), "day", date(2026, 5, 4)) == "Died Mon 4 May 2026, aged 17"
    assert wording.death(None, "", date(2026, 5, 4)) == "Died Mon 4 May 2026"
    assert wording.death(date(2026, 3, 16), "day", None) == "Died, date not known"


def test_the_year_is_said_when_it_is_another_one():
    assert wording.moment(at(2026, 7, 14, 16, 20), AT) == "Tue 14 Jul, 16:20"
    assert wording.moment(at(2025, 7, 14, 16, 20), AT) == "Mon 14 Jul 2025, 16:20"
    assert wording.moment(at(2026, 7, 14, 16, 20)) == "Tue 14 Jul 2026, 16:20"
    assert wording.long_day(AT.date()) == "Tuesday 14 July 2026"


def test_moments_are_told_in_english_time_whatever_the_database_gave():
    assert wording.moment(datetime(2026, 7, 13, 23, 30, tzinfo=UTC), AT) == "Tue 14 Jul, 00:30"


def test_the_hour_that_happens_twice_says_which_it_was():
    assert wording.clock(at(2026, 10, 25, 1, 30)) == "01:30 (before the clocks changed)"
    assert wording.clock(at(2026, 10, 25, 1, 30, fold=1)) == "01:30 (after the clocks changed)"
    assert wording.clock(at(2026, 10, 25, 2, 30)) == "02:30"
    assert wording.clock(at(2026, 10, 24, 1, 30)) == "01:30"


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (at(2026, 7, 14, 17), "today, 17:00"),
        (at(2026, 7, 15, 9), "tomorrow, 09:00"),
        (at(2026, 7, 13, 16, 42), "yesterday, 16:42"),
        (at(2026, 7, 16, 14), "Thu 16 Jul, 14:00"),
    ],
)
def test_today_is_said_only_beside_a_time(when, said):
    assert wording.near(when, AT) == said


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (at(2026, 7, 15), "end of today"),
        (at(2026, 7, 16), "end of tomorrow"),
        (at(2026, 7, 18), "end of Fri 17 Jul"),
        (at(2026, 7, 14, 17), "today, 17:00"),
    ],
)
def test_what_runs_to_the_end_of_a_day_is_due_on_that_day(when, said):
    assert wording.due_time(when, AT) == said


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (AT - timedelta(minutes=20), "just late"),
        (AT - timedelta(hours=3), "3 hours late"),
        (at(2026, 7, 13, 17), "1 working day late"),
        (at(2026, 7, 10, 17), "2 working days late"),
        (at(2026, 7, 1, 17), "9 working days late"),
        (at(2026, 6, 30, 17), "2 weeks late"),
    ],
)
def test_lateness_is_said_in_working_days(due, said):
    assert wording.late_by(due, AT, working_days) == said


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (AT + timedelta(minutes=20), "in 20 minutes"),
        (AT + timedelta(hours=3, minutes=10), "in 3 hours"),
        (at(2026, 7, 16, 14), "2 working days left"),
        (at(2026, 7, 17, 17), "3 working days left"),
        (at(2026, 7, 15), f"in {24 - AT.hour - 1} hours"),
        (at(2026, 7, 17), "2 working days left"),
    ],
)
def test_what_is_left_is_said_in_hours_and_working_days(due, said):
    assert wording.left(due, AT, working_days) == said


def test_a_rough_time_is_told_as_roughly_as_it_is_known():
    assert wording.happened(None, "unknown", AT) == "date not known"
    assert wording.happened(at(2024, 3, 1), "month", AT) == "about March 2024"
    assert wording.happened(at(2026, 7, 1), "day", AT) == "Wed 1 Jul"
    assert wording.rough(date(2024, 3, 1), "month") == "about March 2024"
    assert wording.rough(None, "") == "not known"


def test_an_nhs_number_stands_in_groups_that_do_not_part():
    assert wording.nhs_number("9990004102") == f"999{NO_BREAK}000{NO_BREAK}4102"
    assert wording.nhs_number("") == ""


def test_initials_keep_double_names():
    assert wording.initials("Mia", "Kowalska-Reid") == "M. K-R."
    assert wording.initials("") == ""
