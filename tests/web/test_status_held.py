"""That a child, born or not, is on a plan is known to each service that holds them: whose word it is, as of when."""
from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT, PASSWORD, YEAR_AGO
from tests.web.reading import text
from tests.web.test_freshness import heard
from tests.web.test_meetings import baby as baby

DAY = timedelta(days=1)
STATUSES = {"child_protection_plan_began": ({"category": "neglect"}, "Child protection plan"),
            "child_in_need_began": ({}, "Child in need plan"), "marac_plan_began": ({}, "On a plan of MARAC"),
            "looked_after_began": ({"legal_status": "voluntary"}, "Looked after")}
HOLDS = {"midwife": "midwifery", "gp": "gp", "health_visitor": "health_visiting"}


def holds(role: str, about: str):
    """Somebody of a service that has the child."""
    team = all_teams.add_team(f"team-{role}", f"Team of {role}", HOLDS[role], "Place", at=YEAR_AGO)
    one = staffing.add_worker(f"the.{role}", f"The {role}", PASSWORD, "")
    staffing.put_on(one, team, role, YEAR_AGO)
    invented.said(about, "involvement", role=role, team=f"team-{role}", began="2026-06-20", at=AT - 9 * DAY)
    return one


@row("CP14")
@pytest.mark.parametrize("role", HOLDS)
@pytest.mark.parametrize("status", STATUSES)
def test_of_a_child_not_yet_born_too_each_service_sees_it_with_its_source_and_is_told(baby, signed_in, role, status):
    raw, words = STATUSES[status]
    reader = holds(role, baby)
    invented.said(baby, status, at=AT - DAY, **raw)
    heard(AT)
    client = signed_in(reader)
    page = text(client.get(f"/people/{baby}"))
    assert f"{words} since Mon 13 Jul 2026" in page
    assert "as of Mon 13 Jul" in page or "as of Tue 14 Jul" in page
    assert "May be out of date" not in page
    assert "Read that a child’s plan has changed" in text(client.get("/"))
    heard(AT - 2 * DAY)
    assert "May be out of date its source has been silent" in text(client.get(f"/people/{baby}"))


@row("CP14")
def test_where_a_child_is_in_the_department_it_says_whose_word_it_is_and_when_it_is_in_doubt(place, signed_in):
    invented.said(place.mia, "child_in_need_began", at=AT - 100 * DAY)
    invented.said(place.mia, "ed_attendance", at=AT - timedelta(hours=3), injury="no", reason="Earache")
    page = text(signed_in(place.ruth).get("/team/arrivals"))
    plan = "Child protection plan (neglect), since Sun 14 Jun. Told by Children’s social care, as of Sun 14 Jun."
    assert plan in page
    assert "It may be out of date: its review is overdue." in page
