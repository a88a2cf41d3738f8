"""Whoever opens one record after the other is noticed from the audit log, and the guardian asks why."""

from datetime import timedelta

import pytest

from kith.audit import events
from kith.audit.events import Event
from kith.duties import refreshing
from kith.intake.rounds import looked
from kith.records import subjects
from kith.records.database import cursor
from kith.statuses.looking import IN_A_DAY, IN_AN_HOUR
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.test_doors import worker

SAID = "select answers from records_entry where form = 'much_looked_at' order by seq"


def people(many: int) -> list[int]:
    with cursor() as cur:
        return [subjects.make(cur, at=AT)[0] for _ in range(many)]


def opened(who, ids, began, each: timedelta, *, ended: str = "shown", together: int = 1) -> None:
    """Pages about one of these after the other."""
    with cursor() as cur:
        for n in range(0, len(ids), together):
            events.add(cur, Event(began + n * each, who.pk, "", "", "person", "GET", ended, "", ids[n:n + together]))


def said(at=AT) -> list[dict]:
    looked.notice(at)
    with cursor() as cur:
        return [answers for (answers,) in cur.execute(SAID).fetchall()]


@pytest.fixture
def few(monkeypatch):
    """Limits a test can reach."""
    for name, few in (("IN_AN_HOUR", 20), ("IN_A_DAY", 30)):
        monkeypatch.setattr(looked, name, few)


def test_hundreds_within_an_hour_are_noticed_and_the_guardian_owes_an_answer(place, few, signed_in):
    opened(place.priya, people(20), AT - timedelta(minutes=50), timedelta(minutes=2))
    assert said() == [{"who": "Priya Nair", "records": 20, "within": "hour"}]
    assert said() == said(), "once a day"
    with cursor() as cur:
        whole = cur.execute("select id from records_subject where kind = 'locality'").fetchone()[0]
        refreshing.refresh(cur, [whole], AT)
    guardian = signed_in(worker("caldicott_guardian", "oversight"))
    mine = guardian.get("/", follow=True)
    assert "Ask a worker why they opened so many records" in text(mine)
    key = mine.content.decode().partition('href="/duties/')[2].partition('"')[0]
    shown = guardian.get(f"/duties/{key}")
    assert "Priya Nair opened 20 records within an hour" in text(shown)
    assert "Priya Nair opened" not in text(signed_in(place.jo).get(f"/duties/{key}"))


def test_one_below_the_limit_is_nobodys_to_ask(place, few):
    opened(place.priya, people(19), AT - timedelta(minutes=50), timedelta(minutes=2))
    assert said() == []


def test_slowly_over_a_day_is_noticed_too(place, few):
    opened(place.priya, people(30), AT - timedelta(hours=20), timedelta(minutes=35))
    assert said() == [{"who": "Priya Nair", "records": 30, "within": "day"}]


def test_the_same_record_again_and_again_is_one(place, few):
    opened(place.priya, people(4) * 30, AT - timedelta(minutes=50), timedelta(seconds=20))
    assert said() == []


def test_what_was_refused_and_lists_of_many_are_not_counted(place, few):
    opened(place.priya, people(40), AT - timedelta(minutes=50), timedelta(seconds=30), ended="refused")
    opened(place.jo, people(40), AT - timedelta(minutes=50), timedelta(seconds=30), together=20)
    assert said() == []


def test_two_side_by_side_are_two(place, few):
    opened(place.priya, people(20), AT - timedelta(minutes=50), timedelta(minutes=2), together=2)
    assert [one["records"] for one in said()] == [20]


def test_it_is_looked_for_every_five_minutes(place, few):
    opened(place.priya, people(20), AT - timedelta(minutes=50), timedelta(minutes=2))
    assert said(AT.replace(minute=11)) == []
    assert len(said(AT.replace(minute=15))) == 1


def test_the_quickest_work_there_is_stays_below():
    """A visit each twenty seconds for an hour, and 140 in a morning."""
    assert IN_AN_HOUR.default > 3600 / 20
    assert IN_A_DAY.default > 2 * 140
