"""The order of a list: a pure function, the same for everybody, and nothing overdue ever sinks."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.web.wording import LONDON
from kith.worklists.owed import ordering
from kith.worklists.owed.ordering import LATER, LOUD, TODAY, WEEK

AT = datetime(2026, 7, 14, 9, 10, tzinfo=LONDON)  # a Tuesday
LATE = {"state": "overdue"}


class Place(NamedTuple):
    """As much of a line as decides where it stands."""

    key: str
    level: str
    state: str
    due_at: datetime | None
    learnt_at: datetime | None
    born: date | None
    known: bool


def place(key: str = "a", **known) -> Place:
    """A duty that is due on Thursday and not urgent, save as said."""
    rest = {
        "level": "soon", "state": "due", "due_at": AT + timedelta(days=2), "learnt_at": AT - timedelta(days=1),
        "born": date(2020, 1, 1), "known": False,
    }  # fmt: skip
    return Place(key, **(rest | known))


@pytest.mark.parametrize(
    ("known", "band"),
    [
        ({"state": "overdue", "due_at": AT - timedelta(days=3)}, LOUD),
        ({"level": "urgent"}, LOUD),
        ({"due_at": AT.replace(hour=17)}, TODAY),
        ({"due_at": AT.replace(day=15, hour=0, minute=0)}, TODAY),
        ({"due_at": AT.replace(day=19, hour=17)}, WEEK),
        ({"due_at": AT.replace(day=20, hour=0, minute=0)}, WEEK),
        ({"due_at": AT.replace(day=20, hour=9)}, LATER),
        ({"due_at": None, "state": "undated"}, WEEK),
    ],
)
def test_each_duty_stands_under_one_heading(known, band):
    one = place(**known)
    assert ordering.band(one.level, one.state, one.due_at, AT) == band


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LATE | {"due_at": AT - timedelta(days=3)}, LATE | {"due_at": AT - timedelta(days=2)}),
        (LATE | {"due_at": AT - timedelta(days=1)}, {"level": "urgent", "due_at": AT}),
        ({"level": "urgent"}, {"due_at": AT + timedelta(hours=1)}),
        ({"due_at": AT + timedelta(hours=1)}, {"due_at": AT + timedelta(hours=2)}),
        ({"born": date(2026, 5, 12)}, {}),
        ({"born": None}, {}),
        ({"known": True}, {}),
        ({"learnt_at": AT - timedelta(days=9)}, {}),
    ],
)
def test_what_cannot_wait_stands_above(first, second):
    assert ordering.rank(place("z", **first), AT) < ordering.rank(place("a", **second), AT)


places = st.builds(
    Place,
    key=st.text("abc", min_size=1, max_size=4),
    level=st.sampled_from(["urgent", "soon", "routine"]),
    state=st.sampled_from(["due", "overdue", "undated"]),
    due_at=st.none() | st.integers(-400, 400).map(lambda hours: AT + timedelta(hours=hours)),
    learnt_at=st.none() | st.integers(-400, 0).map(lambda hours: AT + timedelta(hours=hours)),
    born=st.none() | st.dates(date(2000, 1, 1), date(2026, 7, 14)),
    known=st.booleans(),
)


@given(st.lists(places, unique_by=lambda one: one.key), st.randoms(use_true_random=False))
def test_two_people_see_the_same_order_and_nothing_is_left_out(some, chance):
    mixed = list(some)
    chance.shuffle(mixed)
    first = ordering.banded(some, AT)
    assert first == ordering.banded(mixed, AT)
    assert sorted(one.key for lines in first.values() for one in lines) == sorted(one.key for one in some)


@given(st.lists(places, unique_by=lambda one: one.key))
def test_nothing_stands_above_what_is_overdue(some):
    lines = ordering.banded(some, AT)[LOUD]
    late = [one.state == "overdue" for one in lines]
    assert late == sorted(late, reverse=True)
