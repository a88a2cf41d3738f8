"""What a whole team holds stands on the list of each who works there, looked for by its children or by what is owed."""

import pytest

from kith.access import staffing
from kith.intake.whom import linking
from kith.records.database import cursor
from kith.worklists.about.keeping import forget_everything
from kith.worklists.owed import mine, mylist
from tests.intake.place import HOUR, MONDAY, asked, came, child, one, said

AGAIN = MONDAY + HOUR
WITH = {"role": "health_visitor", "team": "hv-marsh", "began": "2025-01-01"}


@pytest.fixture(params=["by its few children", "by what is owed"])
def on_the_list(request, workers, monkeypatch):
    """What stands on Jo's list now, of whichever children."""
    if request.param == "by what is owed":
        monkeypatch.setattr(mine, "MANY", mine.MANY.replace("300", "1"))
    mine._sql.cache_clear()
    jo = workers["jo"]
    with cursor() as cur:
        posts = staffing.roles_of(cur, jo.pk, MONDAY)

    def listed() -> list[str]:
        found = mylist.my_list(jo.pk, posts, AGAIN)
        assert mine.counts(jo.pk, posts)["My list"] == found.owed
        return [line.key for lines in found.bands.values() for line in lines if line.pathway == "urgent_attendance"]

    yield listed
    mine._sql.cache_clear()
    forget_everything()


def test_it_is_everybodys_until_the_child_is_somebodys(workers, on_the_list):
    mia, zoe = child("Mia"), child("Zoe")
    for one_child in (mia, zoe):
        said(one_child, "involvement", AGAIN, **WITH)
    came(mia)
    assert on_the_list() == [one(mia).id]
    said(mia, "involvement", AGAIN, **WITH, worker="sam")
    assert on_the_list() == []
    said(mia, "involvement", AGAIN, **WITH)
    assert on_the_list() == [one(mia).id]
    said(mia, "accepted", AGAIN, workers["sam"], cites=(one(mia).id,))
    assert on_the_list() == []


def test_it_is_a_teams_by_any_record_of_the_person(workers, on_the_list):
    mia, zoe = child("Mia"), child("Zoe")
    said(zoe, "involvement", AGAIN, **WITH)
    said(mia, "involvement", AGAIN, **WITH, ended="2026-07-01")
    came(mia)
    assert on_the_list() == []
    linking.decide("join", mia, zoe, "Their mother says so", workers["sam"], AGAIN)
    assert on_the_list() == [one(mia).id]
    assert asked("select count(*) from access_involvement where ended is null and worker_id is null") > [(0,)]
