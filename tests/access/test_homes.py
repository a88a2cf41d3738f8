"""Where a protected person lives is found in free words however it is written, and what only looks like it is left."""

import pytest

from kith.access.homes import SPARED, spared

KNOWN = ["9 Hidden Row, Luton", "Flat 2, 14 King's Mews", "Rose Cottage, Barton", "12 Broadway", "LU1 2AB",
         "07700 900123", "+44 1582 900456", "ada@home.example"]


@pytest.mark.parametrize("told", [
    "She is at 9 Hidden Row, Luton now", "She is at 9, HIDDEN  ROW now", "She is in Hidden Row now", "9hidden-row",
    "9b Hidden Row", "in 14 King\u2019s Mews", "14 King&#39;s Mews", "King&#x27;s Mews", "at rose cottage",
    "at 12 Broadway",
    "LU1 2AB", "lu12ab", "in LU1  2AB.", "07700 900123", "07700900123", "+447700900123", "(07700) 900-123",
    "01582 900456", "0044 1582 900 456", "write to ADA@home.example", "<td>9 Hidden Row</td>",
])
def test_it_is_found(told):
    left = spared(told, KNOWN)
    assert SPARED in left
    for word in ("hidden", "mews", "rose", "broadway", "2ab", "900123", "900456", "900 456", "ada@"):
        assert word not in left.lower()


@pytest.mark.parametrize("told", [
    "She was hidden in a row of houses", "Luton", "Flat 2", "Broadway", "9", "LU1", "077009001234", "Barton", "12",
    "A rose by the cottage", "x07700900123", "",
])
def test_what_only_looks_like_it_is_left_as_it_is(told):
    assert spared(told, KNOWN) == told


def test_where_nothing_is_secret_nothing_is_looked_for():
    assert spared("9 Hidden Row", []) == "9 Hidden Row"


def test_odd_addresses_are_no_failure():
    for odd in (",", "((", "[9", "\\d+ Row", "9", "\n", "a" * 5000, "Flat", "9 9 9", "+", "@"):
        assert isinstance(spared("9 Hidden Row ((", [odd]), str)
