"""Who is around each child, counted by team: not asked is not done, and the page says so by service."""
import pytest
from django.test import Client

from kith.intake.rounds import completeness
from kith.records import subjects
from kith.records.database import cursor
from kith.worklists.counted import completeness as reading
from kith.worklists.counted.completeness import Count
from tests.intake import place
from tests.intake.place import DAY, LONG_AGO, MONDAY, child, said
from tests.intake.test_naming import asked, client
from tests.scenarios.rows import row

ALL = dict.fromkeys(("mother", "father", "partners", "siblings", "home", "carer"), "nobody")
TOLD = {"who_said": "mother", "words": "She lives alone with them"}


@pytest.fixture
def workers(staff, monkeypatch):
    monkeypatch.setenv("KITH_AT", (MONDAY + DAY).isoformat())
    found = staff
    for key in ("hv-marsh", "amh", "recovery"):
        (subject_id,), = place.asked("select subject_id from access_team where key = %s", key)
        with cursor() as cur:
            said(subjects.header(cur, subject_id).key, "team_opened", LONG_AGO, kind="health_visiting")
    return found


def counts() -> dict[str, Count]:
    with cursor() as cur:
        return {one.key: one.count for one in reading.completeness(cur, {}).teams}


@row("CP03")
def test_each_child_is_counted_once_and_a_blank_is_not_done(workers):
    mia, kai, leo, zoe = child("Mia"), child("Kai"), child("Leo"), child("Zoe")
    said(mia, "network_asked", MONDAY - DAY, **ALL | TOLD)
    said(kai, "network_asked", MONDAY - DAY, **ALL | TOLD | {"father": "refused"})
    said(leo, "network_asked", MONDAY - 200 * DAY, **ALL | TOLD | {"father": "not_known"})
    said(zoe, "network_asked", MONDAY - DAY, father="not_safe", who_said="nobody", words="He was there")
    assert completeness.count_due(MONDAY) == 1
    assert counts() == {"hv-marsh": Count(owed=4, complete=2, blank=1, stale=1)}
    assert completeness.count_due(MONDAY + DAY) == 0
    assert completeness.count_due(MONDAY + 7 * DAY) == 1


@row("SH03", "CP03")
def test_a_service_for_adults_is_counted_by_its_clients(workers):
    for n, name in enumerate(("Wayne", "Ray")):
        client(name, worker="gus", team="recovery", role="drug_and_alcohol", n=400 + n)
    asked(client("Sue", worker="gus", team="recovery", role="drug_and_alcohol", n=410), workers["gus"],
          {"words": "A son"})
    completeness.count_due(MONDAY)
    assert counts() == {"recovery": Count(owed=3, complete=1, blank=2)}
    browser = Client()
    browser.force_login(workers["angela"])
    for address in ("/measures", "/completeness"):
        assert "Drug and alcohol services: 33% with no blank (1 of 3)." in browser.get(address).content.decode()


def test_of_few_nothing_is_said_to_whoever_may_open_nobody():
    few, many = Count(owed=3, complete=1, blank=2), Count(owed=40, complete=20, blank=20)
    assert reading.shown([few, many], hides=True)[0] == [None, 0, None, None]
    assert reading.shown([few], hides=False) == [[1, 0, 2, 3]]


@row("CP03")
def test_a_child_whom_two_teams_follow_is_counted_once_in_the_locality(workers):
    mia, _ = child("Mia"), child("Kai")
    said(mia, "network_asked", MONDAY - DAY, **ALL | TOLD)
    sue = client("Sue", worker="gus", team="recovery", role="drug_and_alcohol", n=411)
    asked(sue, workers["gus"], {"words": "A son"})
    camhs = place.all_teams.add_team("camhs", "CAMHS", "camhs", "Community", at=LONG_AGO)
    with cursor() as cur:
        said(subjects.header(cur, camhs.subject_id).key, "team_opened", LONG_AGO, kind="camhs")
    said(mia, "involvement", LONG_AGO, role="camhs", team="camhs", began="2025-01-01")
    completeness.count_due(MONDAY)
    assert counts()["camhs"] == Count(owed=1, complete=1)
    with cursor() as cur:
        found = reading.completeness(cur, {})
    assert found.kinds["health_visiting"].owed + found.kinds["camhs"].owed == 3
    assert found.whole["children"] == Count(owed=2, complete=1, blank=1)
    assert found.whole["clients"].owed == 1
    browser = Client()
    browser.force_login(workers["angela"])
    for address in ("/measures", "/completeness"):
        page = browser.get(address).content.decode()
        assert "All children whom a team follows, each counted once: 50% with no blank (1 of 2)." in page
    assert "everybody counted once" in browser.get("/completeness").content.decode()
    assert completeness.count_due(MONDAY + DAY) == 0
