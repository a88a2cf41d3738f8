"""The tables are made when they are needed, and a test may have a database of its own."""

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils.timezone import now


def _keep(key: str) -> None:
    Session.objects.create(session_key=key, session_data="", expire_date=now())


@pytest.mark.parametrize("turn", [1, 2])
def test_what_one_test_commits_no_other_sees(own_database, turn):
    assert Session.objects.count() == 0
    _keep(f"turn {turn}")
    connection.close()
    assert Session.objects.count() == 1


def test_an_ordinary_test_leaves_the_database_as_it_was(db):
    assert Session.objects.count() == 0
    _keep("once")


def test_the_copy_takes_the_place_of_the_tests_database(own_database):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_database()")
        assert cursor.fetchone()[0].endswith("_own")
