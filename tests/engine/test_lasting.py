"""How long a record is kept: each class at its boundary, the longest of several, and a hold before all of them."""
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engine.matters import lasting
from kith.engine.matters.lasting import HELD, SETTINGS, Known, lasts
from tests.scenarios.rows import row

VALUES = {one.name: one.default for one in SETTINGS}
MIA = Known(born=date(2000, 3, 4), last=date(2010, 1, 1))


def until(**facts) -> tuple[str, str]:
    found = lasts(replace(MIA, **facts), VALUES)
    return found.kind, found.until.isoformat() if found.until else ""


@row("P8")
@pytest.mark.parametrize(("facts", "kind", "day"), [
    ({}, "child", "2025-03-04"),
    ({"last": date(2017, 3, 3)}, "child", "2025-03-04"),              # sixteen at the last entry
    ({"last": date(2017, 3, 4)}, "child", "2026-03-04"),              # seventeen that day
    ({"last": date(2018, 3, 3)}, "child", "2026-03-04"),
    ({"last": date(2018, 3, 4)}, "adult", "2026-03-04"),              # eighteen that day
    ({"last": date(2020, 2, 1)}, "adult", "2028-02-01"),
    ({"died": True, "died_on": date(2012, 5, 6)}, "after_death", "2020-05-06"),
    ({"looked_after": True}, "looked_after", "2075-03-04"),
    ({"adopted": True, "looked_after": True}, "adopted", "2100-03-04"),
    ({"maternity": date(2019, 6, 1), "last": date(2019, 6, 1)}, "maternity", "2044-06-01"),
    ({"mental": date(2016, 1, 1)}, "mental_health", "2036-01-01"),
    ({"mental": date(2001, 1, 1)}, "child", "2025-03-04"),            # the longer of the two
    ({"died": True, "died_on": date(2012, 5, 6), "mental": date(2011, 1, 1)}, "after_death", "2020-05-06"),
    ({"died": True, "died_on": date(2012, 5, 6), "looked_after": True}, "looked_after", "2075-03-04"),
    ({"born": date(2000, 2, 29)}, "child", "2025-03-01"),
])
def test_each_class_at_its_boundary(facts, kind, day):
    assert until(**facts) == (kind, day)


def test_what_cannot_be_dated_is_kept():
    assert until(born=None) == ("undated", "")
    assert until(died=True) == ("undated", "")
    assert not lasts(Known(None), VALUES).over(date(2999, 1, 1))


@pytest.mark.parametrize("facts", [{}, {"died": True, "died_on": date(1990, 1, 1)}, {"born": None}])
def test_a_hold_wins_over_every_date(facts):
    assert until(held=True, **facts) == ("held", "")
    inquiry = lasts(replace(MIA, **facts), VALUES | {HELD.name: "The inquiry of 2027"})
    assert (inquiry.kind, inquiry.until) == ("held", None)
    assert "The inquiry of 2027" in inquiry.why


def test_it_is_over_on_the_day_and_not_before():
    found = lasts(MIA, VALUES)
    assert not found.over(date(2025, 3, 3))
    assert found.over(date(2025, 3, 4))


@given(st.builds(Known, st.dates(date(1950, 1, 1), date(2020, 1, 1)), st.just(False), st.none(),
                 st.dates(date(1950, 1, 1), date(2026, 1, 1)), st.none() | st.dates(date(1990, 1, 1), date(2026, 1, 1)),
                 st.none() | st.dates(date(1990, 1, 1), date(2026, 1, 1)), st.booleans(), st.booleans()))
def test_no_class_shortens_another_and_nobody_is_forgotten_as_a_child(known):
    found = lasts(known, VALUES)
    assert found.until >= lasts(replace(known, maternity=None, mental=None, looked_after=False, adopted=False),
                                VALUES).until
    assert found.until >= lasting.birthday(known.born, 25)


def test_no_value_counts_as_verified_before_somebody_has_read_it_in_the_code():
    assert not [one.name for one in SETTINGS if one.verified]
    assert all(one.source for one in SETTINGS)
