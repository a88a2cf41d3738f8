"""The table of link meetings: who has not met for eight weeks, of whom nobody spoke, and who sees it."""
from datetime import timedelta

import pytest
from django.test import Client

from kith.access import all_teams, staffing
from kith.records.database import cursor
from kith.worklists.counted import links
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, asked, child, said
from tests.scenarios.rows import row

HELD = {"way": "together", "visitor": "no", "practice": "yes", "children": "3"}


@pytest.fixture
def workers(staff, monkeypatch):
    monkeypatch.setenv("KITH_AT", (MONDAY + DAY).isoformat())
    found = staff
    second = all_teams.add_team("gp2", "Second surgery", "gp", "Second surgery", phone="01632 960230", at=LONG_AGO)
    found["ada"] = staffing.add_worker("ada", "Ada", "a long password", "")
    staffing.put_on(found["ada"], second, "gp", LONG_AGO)
    return found


@pytest.fixture
def practices(workers):
    """The first met nine weeks ago, without the health visitor; the second wrote last week."""
    records = dict(asked("select t.key, s.key from access_team t join records_subject s on s.id = t.subject_id"))
    for key in ("gp", "gp2"):
        said(records[key], "link_agreed", MONDAY - 120 * DAY, workers["gail" if key == "gp" else "ada"], link="Priya",
             practice="Gail")
    nine = MONDAY - timedelta(weeks=9)
    said(records["gp"], "link_meeting_held", nine, workers["gail"], **HELD | {"held": nine.date().isoformat()})
    week = MONDAY - timedelta(weeks=1)
    said(records["gp2"], "link_meeting_held", week, workers["ada"],
         **HELD | {"way": "written", "visitor": "yes", "held": week.date().isoformat()})
    return records


def table() -> dict:
    with cursor() as cur:
        return {one.key: one for one in links.practices(cur, MONDAY + DAY)}


@row("HV03", "GP01")
def test_a_practice_without_a_meeting_for_nine_weeks_is_listed(practices):
    found = table()
    assert (found["gp"].late, found["gp2"].late) == (True, False)
    assert (found["gp"].absent, found["gp2"].absent) == (1, 0)
    assert found["gp"].together
    assert not found["gp"].written
    assert found["gp2"].written
    assert not found["gp2"].together


@row("HV03", "GP01")
def test_of_whom_nobody_spoke_and_who_is_young_and_on_a_plan(practices, workers):
    mia, kit = child("Mia", "2025-05-12"), child("Kit", "2016-05-12")
    with cursor() as cur:
        cur.execute("update records_subject set gp_practice = 'gp' where key = any(%s)", ([mia, kit],))
    for one in (mia, kit):
        said(one, "link_proposed", MONDAY, workers["priya"], why="worry", what="Who sees the child next?")
        said(one, "child_protection_plan_began", MONDAY - 10 * DAY, category="neglect", local_authority="Northbrook")
    found = table()["gp"]
    assert (found.young, found.waiting) == (1, 2)
    said(practices["gp"], "link_meeting_held", MONDAY + HOUR, workers["gail"],
         **HELD | {"held": MONDAY.date().isoformat()})
    said(mia, "child_protection_plan_ended", MONDAY + DAY)
    found = table()["gp"]
    assert (found.young, found.waiting) == (0, 0)
    assert not found.late


@row("GP01")
def test_a_practice_sees_its_own_line_and_a_commissioner_no_small_number(practices, workers):
    pages = {}
    buyer = staffing.add_worker("anwen", "Anwen", "a long password", "")
    team = all_teams.add_team("icb", "Commissioning", "commissioning", "Board", phone="01632 960240", at=LONG_AGO)
    staffing.put_on(buyer, team, "commissioner", LONG_AGO)
    for name, worker in {"gail": workers["gail"], "angela": workers["angela"], "anwen": buyer}.items():
        browser = Client()
        browser.force_login(worker)
        pages[name] = browser.get("/links").content.decode()
    assert "Second surgery" not in pages["gail"]
    assert "Record a link meeting of" in pages["gail"]
    assert f"/record/link_agreed?about={practices['gp']}" in pages["gail"]
    assert f"/record/link_agreed?about={practices['gp2']}" in pages["angela"]
    assert "/record/link_agreed" not in pages["anwen"]
    for name in ("angela", "anwen"):
        assert "Second surgery" in pages[name]
        assert "neither met nor written for too long" in pages[name]
        assert "Record a link meeting of" not in pages[name]


def test_few_are_not_said_to_whoever_may_open_no_person():
    few = links.Practice("gp", "First", "k", None, None, 1, False, 0, 2, 1, 0, 0)
    assert links.shown([few], hides=True) == [[None, None]]
    assert links.shown([few], hides=False) == [[2, 1]]


@row("HV03")
def test_a_practice_says_by_its_page_that_meetings_are_agreed(practices, workers):
    browser = Client()
    browser.force_login(workers["ada"])
    where = {"about": practices["gp2"]}
    assert browser.get("/record/link_agreed", where).status_code == 200
    sent = where | {"link": "Jo Marsh", "practice": "Dr Ada", "told_when": "now", "_number": "1"}
    assert browser.post("/record/link_agreed", sent).status_code == 302
    assert browser.get("/record/link_agreed", {"about": practices["gp"]}).status_code == 403
