"""EH06: how long people waited, before and after a drop-in changed its days."""
from datetime import date, timedelta

from kith.worklists.counted.waits import Wait, Waited, counted
from tests.scenarios.rows import row

CHANGED = date(2026, 6, 1)


def came(minutes: float, days: int, role: str = "speech_and_language") -> Waited:
    return Waited(role, minutes, CHANGED + timedelta(days=days))


@row("EH06")
def test_the_median_before_and_after_stand_side_by_side():
    # Given a drop-in that goes from five days to three on 1 June
    waited = [came(10, -3), came(20, -2), came(90, -1), came(40, 0), came(50, 7), came(45, 8)]
    # Then half waited no longer than 20 minutes before, and 45 from that day on
    (one,) = counted(waited, CHANGED)
    assert one.changed == (Wait("Before", 3, 20), Wait("From that day", 3, 45))
    assert one.name == "Speech and language"


def test_what_lies_further_off_than_twelve_weeks_is_not_compared():
    (one,) = counted([came(10, -85), came(30, -84), came(40, 83), came(90, 84)], CHANGED)
    assert one.changed == (Wait("Before", 1, 30), Wait("From that day", 1, 40))


def test_each_service_each_month_and_each_day_of_the_week_by_itself():
    found = counted([came(10, 0), came(30, 7), came(20, 31), came(5, 0, "early_help"), came(5, 0, "nowhere")], None)
    assert [one.name for one in found] == ["Early help", "Speech and language"]
    assert found[1].months == (Wait("2026-07-01", 1, 20), Wait("2026-06-01", 2, 20))
    assert found[1].days == (Wait("Monday", 2, 20), Wait("Thursday", 1, 20))
    assert found[1].changed is None


def test_where_nobody_waited_there_is_no_number():
    (one,) = counted([came(10, -1)], CHANGED)
    assert one.changed[1] == Wait("From that day", 0, None)
