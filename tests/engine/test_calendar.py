"""Days, working days and lengths: bank holidays, the change of clocks, ends of months, the 29th of February."""
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from govuk_bank_holidays.bank_holidays import BankHolidays
from hypothesis import given
from hypothesis import strategies as st

from kith.engine.calendar import Calendar, add_months, birthday, end_of_day, local, local_moment
from kith.engine.reckoned.lengths import after, back
from kith.engine.values import Values
from kith.language import (
    at,
    days,
    earlier,
    end_of_working_day,
    hours,
    minutes,
    months,
    setting,
    until_age,
    working_days,
)
from kith.language.lengths import Length
from tests.engine.profiles import drawn
from tests.scenarios.when import ENGLAND, HOLIDAYS_2026, moment

PLAIN = Values()
EVENING = replace(ENGLAND, closes=time(20))
WEEKEND = replace(EVENING, opens=time(8), weekends=True)


def over(length: Length, start: str, born: date | None = None, calendar: Calendar = ENGLAND) -> str:
    done = local(after(length, moment(start)[0], calendar, PLAIN, born))
    return f"{done:%a} {done.day} {done:%b %Y %H:%M}"


def test_the_stories_keep_englands_bank_holidays():
    kept = BankHolidays(use_cached_holidays=True).get_holidays(division=BankHolidays.ENGLAND_AND_WALES)
    assert {day["date"] for day in kept if day["date"].year == 2026} == {date(2026, *day) for day in HOLIDAYS_2026}


@pytest.mark.parametrize(("length", "start", "end"), [
    (minutes(15), "Sat 11 Jul 23:50", "Sun 12 Jul 2026 00:05"),
    (hours(4), "Sat 11 Jul 21:40", "Sun 12 Jul 2026 01:40"),
    (hours(24), "Sat 28 Mar 12:00", "Sun 29 Mar 2026 13:00"),              # the night the clocks go on
    (hours(24), "Sat 24 Oct 12:00", "Sun 25 Oct 2026 11:00"),              # the night they go back
    (days(1), "Sat 28 Mar 12:00", "Mon 30 Mar 2026 00:00"),
    (days(0), "Sat 11 Jul 21:40", "Sun 12 Jul 2026 00:00"),
    (days(9), "Sat 4 Jul 09:00", "Tue 14 Jul 2026 00:00"),
    (working_days(1), "Fri 10 Jul 09:00", "Tue 14 Jul 2026 00:00"),
    (working_days(1), "Sat 11 Jul 21:40", "Tue 14 Jul 2026 00:00"),
    (working_days(1), "Thu 2 Apr 09:00", "Wed 8 Apr 2026 00:00"),          # over Easter
    (working_days(1), "Thu 24 Dec 09:00", "Wed 30 Dec 2026 00:00"),        # Boxing Day kept on the Monday
    (working_days(20), "Mon 1 Jun 09:00", "Tue 30 Jun 2026 00:00"),
    (working_days(0), "Sat 11 Jul 21:40", "Tue 14 Jul 2026 00:00"),
    (end_of_working_day(1), "Fri 10 Jul 23:59", "Mon 13 Jul 2026 17:00"),
    (end_of_working_day(1), "Sat 11 Jul 00:00", "Mon 13 Jul 2026 17:00"),
    (end_of_working_day(1), "Mon 13 Jul 00:00", "Tue 14 Jul 2026 17:00"),
    (end_of_working_day(0), "Mon 13 Jul 16:59", "Mon 13 Jul 2026 17:00"),
    (end_of_working_day(0), "Mon 13 Jul 17:00", "Tue 14 Jul 2026 17:00"),
    (end_of_working_day(0), "Fri 10 Jul 18:00", "Mon 13 Jul 2026 17:00"),
    (end_of_working_day(0), "Sat 11 Jul 09:00", "Mon 13 Jul 2026 17:00"),
    (months(6), "Mon 31 Aug 09:00", "Mon 1 Mar 2027 00:00"),
    (months(1), "Sat 31 Jan 09:00", "Sun 1 Mar 2026 00:00"),
    (months(1), "Wed 31 Jan 2024 09:00", "Fri 1 Mar 2024 00:00"),          # to the end of 29 February
    (months(12), "Thu 29 Feb 2024 09:00", "Sat 1 Mar 2025 00:00"),
    (at(9), "Sat 11 Jul 21:40", "Sun 12 Jul 2026 09:00"),
    (at(9), "Sat 11 Jul 08:59", "Sat 11 Jul 2026 09:00"),
    (at(9), "Sat 11 Jul 09:00", "Sun 12 Jul 2026 09:00"),
    (at(9, of=days(1)), "Sat 11 Jul 08:20", "Sun 12 Jul 2026 09:00"),      # the next morning, however early it began
    (at(9, of=days(1)), "Sat 11 Jul 00:00", "Sun 12 Jul 2026 09:00"),
    (at(9, of=days(1)), "Sat 11 Jul 23:59", "Sun 12 Jul 2026 09:00"),
    (at(9, of=days(1)), "Sat 28 Mar 08:20", "Sun 29 Mar 2026 09:00"),      # the clocks go forward in between
    (at(9, of=days(1)), "Sat 24 Oct 23:30", "Sun 25 Oct 2026 09:00"),      # and back
    (at(1, of=days(1)), "Sat 28 Mar 12:00", "Sun 29 Mar 2026 02:00"),
    (at(1, of=days(1)), "Sat 24 Oct 12:00", "Sun 25 Oct 2026 01:00"),      # of an hour that comes twice, the first
    (at(9, of=working_days(1)), "Fri 10 Jul 08:20", "Mon 13 Jul 2026 09:00"),
    (at(9, of=end_of_working_day(2)), "Fri 10 Jul 08:20", "Tue 14 Jul 2026 09:00"),
    (at(9, of=months(1)), "Sat 31 Jan 09:00", "Sat 28 Feb 2026 09:00"),
    (at(1), "Sat 28 Mar 12:00", "Sun 29 Mar 2026 02:00"),                  # an hour that this night does not have
])
def test_a_length_is_over(length, start, end):
    assert over(length, start) == end


def test_a_length_by_age_is_decided_when_it_begins():
    by_age = until_age(5, months(6), then=months(12))
    assert over(by_age, "Sat 11 Jul 09:00", date(2021, 7, 12)) == "Tue 12 Jan 2027 00:00"
    assert over(by_age, "Sat 11 Jul 09:00", date(2021, 7, 11)) == "Mon 12 Jul 2027 00:00"
    assert over(by_age, "Sat 11 Jul 09:00", None) == "Tue 12 Jan 2027 00:00"


def test_so_long_before_another_length_is_over():
    six_weeks_before = earlier(days(42), than=months(6))
    assert over(six_weeks_before, "Mon 12 Jan 09:00") == "Mon 1 Jun 2026 00:00"


@pytest.mark.parametrize(("by", "than", "end"), [
    (1, 1, "Sat 11 Jul 2026 00:00"), (2, 2, "Sat 11 Jul 2026 00:00"), (1, 2, "Tue 14 Jul 2026 00:00")])
def test_so_many_working_days_before_a_day_is_over_is_never_the_end_of_a_sunday(by, than, end):
    assert over(earlier(working_days(by), than=working_days(than)), "Fri 10 Jul 09:00") == end


def test_an_unknown_unit_is_a_mistake_in_a_declaration():
    with pytest.raises(ValueError, match="No such length: weeks"):
        over(Length("weeks", 1), "Sat 11 Jul 09:00")


@pytest.mark.parametrize(("length", "end", "start"), [
    (hours(12), "Sun 29 Mar 12:00", "Sat 28 Mar 2026 23:00"),
    (days(2), "Mon 13 Jul 17:00", "Sat 11 Jul 2026 17:00"),
    (working_days(1), "Mon 13 Jul 17:00", "Fri 10 Jul 2026 17:00"),
    (months(1), "Tue 31 Mar 17:00", "Sat 28 Feb 2026 17:00"),
])
def test_so_long_before(length, end, start):
    found = local(back(length, moment(end)[0], ENGLAND, PLAIN))
    assert f"{found:%a} {found.day} {found:%b %Y %H:%M}" == start


def test_a_setting_is_what_it_was_on_that_day():
    four = setting("a.b", 4, "Hours", "Local")
    values = Values({"a.b": ((moment("Sat 11 Jul 00:00")[0], 6), (moment("Sun 12 Jul 00:00")[0], 8))})
    said = [values.of(four, moment(day)[0]) for day in ("Fri 10 Jul 23:59", "Sat 11 Jul 00:00", "Mon 13 Jul 09:00")]
    assert said == [4, 6, 8]
    assert after(hours(four), moment("Sat 11 Jul 21:00")[0], ENGLAND, values) == moment("Sun 12 Jul 03:00")[0]


@pytest.mark.parametrize(("born", "years", "day"), [
    (date(2024, 2, 29), 1, date(2025, 3, 1)), (date(2024, 2, 29), 4, date(2028, 2, 29)),
    (date(2021, 7, 11), 5, date(2026, 7, 11))])
def test_a_birthday(born, years, day):
    assert birthday(born, years) == day


def test_a_day_of_the_change_of_clocks_has_its_own_length():
    assert end_of_day(date(2026, 3, 29)) - local_moment(date(2026, 3, 29)) == timedelta(hours=23)
    assert end_of_day(date(2026, 10, 25)) - local_moment(date(2026, 10, 25)) == timedelta(hours=25)


def test_working_days_between_leave_the_first_day_out():
    friday, tuesday = moment("Fri 10 Jul 23:00")[0], moment("Tue 14 Jul 01:00")[0]
    assert ENGLAND.working_days_between(friday, tuesday) == 2
    assert ENGLAND.working_days_between(friday, friday) == ENGLAND.working_days_between(tuesday, friday) == 0
    assert ENGLAND.working_days_between(moment("Wed 24 Dec 2025")[0], moment("Fri 2 Jan 09:00")[0]) == 6


MOMENTS = st.integers(0, 40 * 365 * 24 * 60).map(lambda n: datetime(1990, 1, 1, tzinfo=UTC) + timedelta(minutes=n))
UNITS = st.sampled_from(["minutes", "hours", "days", "working_days", "end_of_working_day", "months"])


@given(MOMENTS, MOMENTS, UNITS, st.integers(0, 30))
@drawn(200)
def test_who_begins_later_is_over_no_earlier(one, other, unit, amount):
    first, second = sorted((one, other))
    ends = [after(Length(unit, amount), start, ENGLAND, PLAIN) for start in (first, second)]
    assert ends[0] <= ends[1]
    assert ends[0] > first or (amount == 0 and ends[0] >= first)


@given(MOMENTS, UNITS, st.integers(0, 30), st.integers(-12, 12))
@drawn(200)
def test_in_whatever_zone_a_moment_is_said_it_is_the_same_moment(start, unit, amount, offset):
    elsewhere = start.astimezone(timezone(timedelta(hours=offset)))
    here = local(start)
    ends = {after(Length(unit, amount), one, ENGLAND, PLAIN).astimezone(UTC) for one in (start, elsewhere, here)}
    assert len(ends) == 1


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-60, 60))
@drawn(200)
def test_months_end_in_the_month_they_should(day, many):
    then = add_months(day, many)
    assert (then.year * 12 + then.month) - (day.year * 12 + day.month) == many
    assert then.day == day.day or (then + timedelta(days=1)).day == 1


@pytest.mark.parametrize(("calendar", "length", "start", "end"), [
    (EVENING, end_of_working_day(0), "Fri 10 Jul 18:00", "Fri 10 Jul 2026 20:00"),
    (EVENING, end_of_working_day(0), "Fri 10 Jul 20:00", "Mon 13 Jul 2026 20:00"),
    (EVENING, end_of_working_day(1), "Fri 10 Jul 09:00", "Mon 13 Jul 2026 20:00"),
    (WEEKEND, end_of_working_day(1), "Fri 10 Jul 09:00", "Sat 11 Jul 2026 20:00"),
    (WEEKEND, end_of_working_day(0), "Sat 11 Jul 19:59", "Sat 11 Jul 2026 20:00"),
    (WEEKEND, end_of_working_day(0), "Sat 11 Jul 20:00", "Sun 12 Jul 2026 20:00"),
    (WEEKEND, working_days(2), "Fri 10 Jul 09:00", "Mon 13 Jul 2026 00:00"),
    (WEEKEND, working_days(1), "Thu 2 Apr 09:00", "Sun 5 Apr 2026 00:00"),         # Good Friday is nobody's working day
    (WEEKEND, end_of_working_day(1), "Sun 24 May 12:00", "Tue 26 May 2026 20:00"),
    (WEEKEND, days(1), "Fri 10 Jul 09:00", "Sun 12 Jul 2026 00:00"),
    (WEEKEND, hours(4), "Fri 10 Jul 22:00", "Sat 11 Jul 2026 02:00"),
])
def test_a_length_in_the_hours_of_a_team(calendar, length, start, end):
    assert over(length, start, calendar=calendar) == end


def test_a_wait_back_from_a_due_time_passes_over_the_days_that_team_does_not_work():
    due = moment("Mon 13 Jul 12:00")[0]
    assert local(back(working_days(1), due, WEEKEND, PLAIN)).date() == date(2026, 7, 12)
    assert local(back(working_days(1), due, ENGLAND, PLAIN)).date() == date(2026, 7, 10)
