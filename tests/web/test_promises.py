"""What a child in care is owed, need by need: read alike by those who work here and by young people."""
from datetime import timedelta

import pytest

from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import secret_service
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.test_own_page import comes_in

WAY = {"what_for": "Sexual health for young people in care", "version": "1", "holds_from": "2026-07-01",
       "withdrawn": "no", "whom": "Young people in care", "how": "Phone Dee; she meets them first", "by_form": "none",
       "needs": ["contraception"], "contact": "Dee Marr, 01632 960177", "between": "Nobody hears that you came.",
       "affects": ["looked_after"]}


@pytest.fixture
def around(place):
    return secret_service.around()


def publishes(by, **more) -> None:
    with cursor() as cur:
        (team,), = cur.execute("select s.key from access_team t join records_subject s on s.id = t.subject_id "
                               "where t.key = 'sexual_health'").fetchall()
    at = AT - timedelta(days=9) + timedelta(hours=len(more))
    said = Said("route_published", WAY | more, happened=at.isoformat())
    assert receive(Statement("web", f"way {at}", Who(key=team), (said,), at), by, at).outcome == "filed"


@row("LA03")
def test_where_no_service_has_a_way_of_its_own_that_is_said_and_where_one_has_it_has_a_name(
        place, around, signed_in):
    page = text(signed_in(place.priya).get("/how/in-care"))
    assert page.count("No service has published a way of their own for this.") == 4
    assert "You get a first time to meet whoever helps you. Within what time Within 5 working days" in page
    publishes(around.lead)
    page = text(signed_in(place.priya).get("/how/in-care"))
    assert page.count("No service has published a way of their own for this.") == 3
    assert "Dee Marr, 01632 960177" in page
    publishes(around.lead, withdrawn="yes", instead="Nowhere yet")
    assert "Dee Marr" not in text(signed_in(place.priya).get("/how/in-care"))


@row("LA03")
def test_a_young_person_reads_the_same_on_a_page_of_their_own_and_whom_to_ask_for(place, around, signed_in):
    publishes(around.lead)
    phone = comes_in(signed_in(place.priya), place.mia)
    assert "What you can ask for" in text(phone.get("/me"))
    page = text(phone.get("/me/promises"))
    for words in ("Sex, and not getting pregnant . You can ask for Dee Marr, 01632 960177.",
                  "Nobody hears that you came.",
                  "When you say what you need: You get a first time to meet whoever helps you. Within 5 working days.",
                  "Your nurse asks what would help next time. Within 3 days."):
        assert words in page, words
    assert "Mia" not in page


@row("LA17")
def test_what_each_role_does_and_does_not_stands_on_one_page_and_where_nobody_does_it(place, signed_in):
    page = text(signed_in(place.priya).get("/how/roles"))
    for words in ("Looked-after children’s nurse Does: health assessments and health plans of children in care.",
                  "Does not: give treatment or counselling. Nobody does this here.",
                  "Does not: see children of school age. Here: Far team, Marsh team."):
        assert words in page, words
