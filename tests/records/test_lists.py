"""Lists of words are given to the database by a way of our own, which is short and must say what the long one says."""

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kith.records.database import WordsDumper

AWKWARD = ["", "null", "NULL", '"', "\\", '\\"', "{", "}", "a,b", " a ", "\n", "\u3000", "’", "O'Neil", "%s"]
words = st.lists(st.sampled_from(AWKWARD) | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words)
def test_words_come_back_as_they_were_given(cur, given_words):
    assert cur.execute("select %s::text[]", (given_words,)).fetchone() == (given_words,)


def test_a_zero_byte_is_refused_and_not_what_stands_behind_it_lost():
    with pytest.raises(psycopg.DataError):
        WordsDumper(list).dump(["Mia\0Wood"])
