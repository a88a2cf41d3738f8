"""A header is worked out from what stands of a person's details, whatever shape it comes in."""

from datetime import UTC, date, datetime

import pytest

from kith.records.projection import columns, name_words, rough_date


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("2024-05-12", (date(2024, 5, 12), "day")),
        ("2024-05", (date(2024, 5, 1), "month")),
        ("2024-05-12T10:00", (date(2024, 5, 12), "day")),
        (date(2024, 5, 12), (date(2024, 5, 12), "day")),
        (datetime(2024, 5, 12, 9, tzinfo=UTC), (date(2024, 5, 12), "day")),
        ("soon", (None, "")),
        ("2024-13", (None, "")),
        (None, (None, "")),
    ],
)
def test_a_date_keeps_how_well_it_is_known(said, known):
    assert rough_date(said) == known


def test_a_date_of_death_is_a_death():
    assert columns({"died_on": "2026-01-02"})["died"] is True
    assert columns({"died": "no"})["died"] is False


def test_a_zero_byte_in_a_name_does_not_lose_the_message():
    assert columns({"family_name": "Ad\x00u "})["family_name"] == "Adu"


def test_a_person_is_searched_for_by_each_word_once():
    assert name_words(columns({"given_name": "Mia", "family_name": "Adu-Mia", "known_as": "Mimi"})) == [
        "mia",
        "adu",
        "mimi",
    ]
