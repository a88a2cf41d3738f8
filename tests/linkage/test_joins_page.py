"""The page on which somebody says whether two records are one person, and the page that takes it back."""

from collections.abc import Iterator

import pytest
from django.test import Client

from kith.access.models import Worker
from tests import databases
from tests.intake.place import HOUR, MONDAY, header, locality
from tests.linkage.doubtful import details, queue, record, run


def _queued() -> tuple[str, str]:
    locality()
    pair = record("A"), record("B", given_name="Maja", address="9 Hidden Row")
    run()
    return pair


@pytest.fixture(scope="module")
def queued(django_db_setup, django_db_blocker) -> Iterator[tuple[str, tuple[str, str]]]:
    """The database in which a pair was put into the queue once, and the pair."""
    with django_db_blocker.unblock(), databases.furnished("queued", _queued) as made:
        yield made


@pytest.fixture
def doubtful(queued, django_db_blocker, monkeypatch) -> Iterator[tuple[str, str]]:
    """A pair in the queue, in a database of the test's own."""
    monkeypatch.setenv("KITH_AT", (MONDAY + HOUR).isoformat())
    with django_db_blocker.unblock(), databases.instead(queued[0]), databases.copied():
        yield queued[1]


@pytest.fixture
def workers(doubtful) -> dict[str, Worker]:
    """Everybody who works there, by name."""
    return {one.username: one for one in Worker.objects.all()}


def seat(worker) -> Client:
    """A browser in which this worker is signed in."""
    client = Client()
    client.force_login(worker)
    return client


def test_both_are_laid_side_by_side_and_joined_with_a_reason(doubtful, workers):
    one, other = doubtful
    pete, (key,) = seat(workers["pete"]), queue()
    assert f"/joins/{key}" in pete.get("/joins").content.decode()
    page = pete.get(f"/joins/{key}").content.decode()
    assert "Fits: " in page
    assert "<b>different:</b> Maja" in page
    assert pete.post(f"/joins/{key}", {"decision": "same"}).status_code == 422
    assert pete.post(f"/joins/{key}", {"decision": "same", "why": "Her mother says so"}).status_code == 302
    assert header(other).person_id == header(one).id
    assert "No pairs are waiting" in pete.get("/joins").content.decode()


def test_a_join_is_parted_on_the_persons_page(doubtful, workers):
    one, other = doubtful
    pete, (key,) = seat(workers["pete"]), queue()
    pete.post(f"/joins/{key}", {"decision": "same", "why": "Her mother says so"})
    assert f"/people/{one}/records" in pete.get(f"/people/{one}").content.decode()
    records = f"/people/{one}/records"
    assert "Her mother says so" in pete.get(records).content.decode()
    assert pete.post(records, {"pair": f"{one}-{other}", "why": ""}).status_code == 422
    assert pete.post(records, {"pair": f"{one}-{other}", "why": "Twins"}).status_code == 302
    assert header(other).person_id == header(other).id


def test_where_either_is_protected_neither_home_is_shown(doubtful, workers):
    from kith.records import subjects
    from kith.records.database import committed

    with committed() as cur:
        cur.execute("update records_subject set address_protected = true where key = %s", (doubtful[0],))
        assert subjects.by_key(cur, doubtful[0]).address_protected
    page = seat(workers["pete"]).get(f"/joins/{queue()[0]}").content.decode()
    assert "Hidden Row" not in page
    assert "ZZ1 1AA" not in page


def test_whoever_may_not_decide_sees_no_pair(doubtful, workers):
    assert seat(workers["priya"]).get("/joins").status_code == 403
    assert "No pairs are waiting" in seat(workers["sam"]).get("/joins").content.decode()   # a lead of neither team
    assert seat(workers["sam"]).get(f"/joins/{queue()[0]}").status_code == 404


def test_hostile_names_are_never_markup(doubtful, workers):
    details(doubtful[1], "B", MONDAY + HOUR, given_name="<img src=x onerror=alert(1)>")
    assert "<img" not in seat(workers["pete"]).get(f"/joins/{queue()[0]}").content.decode()
