"""The one search box is taken apart without ever failing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.records.sought import Sought, read, swapped


@pytest.mark.parametrize(
    ("typed", "sought"),
    [
        ("Mia Kowalska-Reid", Sought(words=("mia", "kowalska", "reid"))),
        ("999 000 0018", Sought(number="9990000018")),
        ("9990000018 adu", Sought(number="9990000018", words=("adu",))),
        ("adu 4/1/2021", Sought(dates=(date(2021, 1, 4),), words=("adu",))),
        ("2021-01-04", Sought(dates=(date(2021, 1, 4),))),
        ("4th January 2021 adu", Sought(dates=(date(2021, 1, 4),), words=("adu",))),
        ("4.1.21", Sought(dates=(date(2021, 1, 4), date(1921, 1, 4)))),
        ("ZZ1", Sought(district="ZZ1")),
        ("adu zz1 1aa", Sought(district="ZZ1", words=("adu",))),
        ("32/13/2021", Sought(words=("32", "13", "2021"))),
        ("", Sought()),
    ],
)
def test_each_part_is_found(typed, sought):
    assert read(typed) == sought


@given(st.text(max_size=300))
def test_nothing_that_can_be_typed_fails(typed):
    assert len(read(typed).words) <= 6


@given(st.dates())
def test_changing_day_and_month_over_twice_gives_the_date_again(day):
    other = swapped(day)
    assert other is None or swapped(other) == day
