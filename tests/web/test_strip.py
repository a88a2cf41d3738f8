"""The strip: an interpreter before anybody knocks, and no silence where a protection plan would stand."""

from datetime import timedelta

import pytest
from django.http import HttpResponse

from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

MIA = {"family_name": "Kowalska-Reid", "given_name": "Mia", "born": "2026-05-12"}
NO_PLAN = "No child protection plan that we know of"
NEEDED = "Interpreter Polish. Never a relative"


@pytest.fixture
def strip(place, signed_in):
    """What the strip of somebody says."""

    def strip(key: str) -> str:
        page = signed_in(place.priya).get(f"/people/{key}/family").content.decode()
        return text(HttpResponse(page.partition('class="kith-banner"')[2].partition("<main")[0]))

    return strip


def test_an_interpreter_stands_there_until_the_last_word_is_that_none_is_needed(place, strip):
    invented.said(place.mia, "person_details", at=AT - timedelta(days=2), interpreter="yes", language="Polish", **MIA)
    assert NEEDED in strip(place.mia)
    invented.said(place.mia, "person_details", at=AT - timedelta(days=1), interpreter="no", language="English",
                  **MIA)
    assert "Interpreter" not in strip(place.mia)


def test_one_that_is_needed_for_a_language_nobody_wrote_is_said_all_the_same(place, strip):
    invented.said(place.mia, "person_details", at=AT - timedelta(days=1), interpreter="yes", **MIA)
    assert "Interpreter language not known. Never a relative" in strip(place.mia)


def test_a_child_in_care_without_a_plan_is_not_left_unsaid(place, strip):
    assert NO_PLAN not in strip(place.mia)
    invented.said(place.mia, "child_protection_plan_ended", at=AT - timedelta(days=1))
    assert "Was on a child protection plan, Sun 14 Jun to Mon 13 Jul" in strip(place.mia)
    other = invented._person("Abara", "Noor", "2020-03-01", "9990004307", "female")
    invented.said(other, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-05-14")
    invented.said(other, "looked_after_began", at=AT - timedelta(days=9), legal_status="voluntary")
    assert "Looked after" in strip(other)
    assert NO_PLAN in strip(other)


def test_of_a_grown_person_nothing_is_said_of_plans(place, strip):
    invented.said(place.ania, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair",
                  began="2026-05-14")
    assert NO_PLAN not in strip(place.ania)


def test_what_ended_long_ago_is_in_what_happened_and_not_on_the_strip(place, strip, monkeypatch):
    invented.said(place.mia, "child_protection_plan_ended", at=AT - timedelta(days=1))
    monkeypatch.setenv("KITH_AT", (AT + timedelta(days=364)).isoformat())
    assert "Was on a child protection plan" in strip(place.mia)
    monkeypatch.setenv("KITH_AT", (AT + timedelta(days=366)).isoformat())
    assert "Was on a child protection plan" not in strip(place.mia)


def test_how_a_name_is_said_stands_there_as_it_was_written_last(place, strip):
    assert " Say " not in strip(place.mia)
    invented.said(place.mia, "person_details", at=AT - timedelta(days=2), spoken="MEE-ah", **MIA)
    assert "Say MEE-ah" in strip(place.mia)
