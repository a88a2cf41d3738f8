"""The pages on which a record whose time is over is looked through by one of the records desk and destroyed by two."""
from datetime import datetime

import pytest

from kith.access import all_teams, staffing
from kith.engine.calendar import LONDON
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records import subjects
from kith.records.database import cursor
from tests.web.invented import AT, YEAR_AGO, _person, said
from tests.web.reading import text


@pytest.fixture
def desk(place, tmp_path, settings):
    """Two of the records desk, and a man whose record has outlived its time."""
    settings.KITH_AUDIT = tmp_path
    team = all_teams.add_team("records-desk", "Records desk", "records", "Community", at=YEAR_AGO)
    made = [staffing.add_worker(name, name, None, "") for name in ("Edith Lowe", "Marlon Price")]
    for one in made:
        staffing.put_on(one, team, "records_desk", YEAR_AGO)
    man = _person("Fitch", "Leander", "1993-02-01", "9990004323", "male")
    said(man, "home_visit_ticked", at=datetime(2002, 5, 6, tzinfo=LONDON), came_of_it="seen", note="Something private.")
    return man, *made


def test_it_is_listed_with_its_rule_and_looked_through_without_a_word_of_it(desk, signed_in):
    man, edith, _ = desk
    client = signed_in(edith)
    listed = text(client.get("/ending"))
    assert "Leander Fitch" in listed
    assert "Birthday until which a child’s record is kept: 25." in listed
    page = text(client.get(f"/ending/{man}"))
    assert "Home visit: what came of it 1 2002 2002" in page
    assert "(not verified)" in page
    assert "Something private" not in page


def test_it_is_not_told_that_a_service_held_in_confidence_knew_them(desk, signed_in):
    man, edith, _ = desk
    team = all_teams.add_team("sexual-health", "Sexual health", "sexual_health", "Community", at=YEAR_AGO)
    gita = staffing.add_worker("gita.rao", "Gita Rao", None, "")
    staffing.put_on(gita, team, "sexual_health", YEAR_AGO)
    before = text(signed_in(edith).get(f"/ending/{man}"))
    told = Said("talked_over", {"supervisor": "Quinn", "agreed": "All is well"}, happened="2003-05-06")
    assert receive(Statement("web", "long ago", Who(key=man), (told,), AT), gita, AT).outcome == "filed"
    assert text(signed_in(edith).get(f"/ending/{man}")) == before


def test_one_says_so_and_the_other_agrees(desk, signed_in):
    man, edith, marlon = desk
    mine, theirs = signed_in(edith), signed_in(marlon)
    mine.post(f"/ending/{man}", {"decision": "destroy", "why": "One visit long ago."})
    assert "You said so yourself." in text(mine.get(f"/ending/{man}"))
    assert mine.post(f"/ending/{man}", {"destroy": "yes"}).status_code == 403
    assert "Edith Lowe looked through it" in text(theirs.get(f"/ending/{man}"))
    assert "Destroyed." in text(theirs.post(f"/ending/{man}", {"destroy": "yes"}, follow=True))
    assert "Leander" not in text(theirs.get("/ending"))
    with cursor() as cur:
        assert subjects.by_key(cur, man) is None


def test_nobody_destroys_by_the_address_what_is_not_on_the_list(desk, place, signed_in):
    client = signed_in(desk[1])
    assert client.get(f"/ending/{place.mia}").status_code == 403
    assert client.post(f"/ending/{place.mia}", {"destroy": "yes"}).status_code == 403


def test_no_other_role_sees_the_list(desk, place, signed_in):
    for worker in (place.priya, place.ruth, place.sam):
        assert signed_in(worker).get("/ending").status_code == 403
