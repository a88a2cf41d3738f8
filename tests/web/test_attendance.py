"""What somebody was expected at is offered to whoever says that they came, with what is known of it."""
from datetime import timedelta

import pytest

from kith.engine.values import Values
from kith.records.database import cursor
from kith.web.library import pages
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.reading import text

AT = invented.AT
DIRECTED = {"kind": "direction", "role": "speech_and_language", "by_day": (AT - timedelta(days=3)).date().isoformat()}


@pytest.fixture
def mia(place):
    """A child who was told to go to the drop-in, three days ago."""
    invented.said(place.mia, "appointment", at=AT - timedelta(days=9), by=place.priya, **DIRECTED)
    return place.mia


@row("EH06")
def test_a_child_who_walks_in_is_matched_to_where_they_were_told_to_go(place, mia, signed_in):
    client = signed_in(place.priya)
    page = client.get(f"/record/appointment_outcome?about={mia}").content.decode()
    for words in ("They were expected", "was told on", "Speech and language"):
        assert words in page
    duty = page.split('href="/duties/')[1].split('"')[0]
    opened = client.get(f"/duties/{duty}").content.decode()
    # Its page knows already which service it was, and on which day they should have come
    assert 'value="speech_and_language" checked' in opened
    assert 'value="earlier" checked' in opened


def test_of_a_child_whom_nobody_expected_nothing_is_offered(place, signed_in):
    page = signed_in(place.priya).get(f"/record/appointment_outcome?about={place.mia}").content.decode()
    assert "They were expected" not in page


MISSES = (("camhs", 9), ("dentist", 5), ("looked_after_nurse", 1))


@row("CP07", "P6")
def test_what_each_service_missed_stands_on_one_page_and_beside_the_question(place, signed_in):
    for role, days in MISSES:
        invented.said(place.mia, "appointment_outcome", at=AT - timedelta(days=days), by=place.priya,
                      outcome="not_brought", role=role, reason="way", known="Two buses, and no money for the second")
    client = signed_in(place.priya)
    page = text(client.get(f"/people/{place.mia}/appointments"))
    for words in ("CAMHS", "The dentist", "Was not brought 3", "The way, the time or the money",
                  "Nothing is recorded as done about it"):
        assert words in page
    assert "Two buses" not in page   # in their own words it stands where what is sensitive is read
    with cursor() as cur:
        (duty,), = cur.execute("select id from duties_duty where pathway = 'missed_at_several' and role = "
                               "'health_visitor'").fetchall()
    asked = text(client.get(f"/duties/{duty}"))
    for words in ("3 appointments of different services", "CAMHS", "The dentist"):
        assert words in asked


@row("GP02")
def test_a_practice_sees_on_one_page_who_missed_what_and_whom_it_asked(place, signed_in):
    practice = invented._team("gp-mill", "Mill Lane Surgery", "gp")
    invented._team("gp-far", "Far Surgery", "gp")
    doctor = invented._worker("dr.may", "Dr May", practice, "gp")
    nurse = invented._worker("angela", "Angela", invented._team("safe", "Safeguarding", "safeguarding"), "named_nurse")
    invented.said(place.mia, "involvement", role="gp", team="gp-mill", began="2026-05-14")
    for days in (20, 2):
        invented.said(place.mia, "appointment_outcome", at=AT - timedelta(days=days), by=place.priya,
                      outcome="not_brought", role="hospital", reason="way")
    page = text(signed_in(doctor).get("/team/missed"))
    for words in ("Mill Lane Surgery", "Mia Kowalska-Reid", "A hospital clinic", "Was not brought",
                  "They say: The way, the time", "Decide about a missed appointment at the weekly meeting"):
        assert words in page
    assert "Mia" in text(signed_in(nurse).get("/team/missed?team=gp-mill"))
    assert "Mia" not in text(signed_in(nurse).get("/team/missed"))
    assert "No child of the practice waits" in text(signed_in(nurse).get("/team/missed?team=gp-far"))
    assert signed_in(doctor).get("/team/missed?team=gp-far").status_code == 404
    assert signed_in(nurse).get("/team/missed?team=hv-marsh").status_code == 404
    assert signed_in(place.priya).get("/team/missed?team=gp-mill").status_code == 403


POLICIES = {"health_visitor_missed": ("Working days in which the health visitor tries to reach", "2"),
            "school_nurse_missed": ("Working days in which the school nurse looks for", "3"),
            "drop_in_missed": ("Working days in which a family that did not go", "5"),
            "camhs_without_contact": ("Days after a missed appointment with CAMHS", "28"),
            "missed_appointments": ("Missed appointments that must be followed", "2"),
            "missed_at_several": ("Missed appointments at different services", "3")}


@row("HV10", "CP07", "P6")
@pytest.mark.parametrize("key", POLICIES)
def test_each_services_policy_is_published_with_its_settings_and_how_well_it_is_kept(place, signed_in, key):
    words, usual = POLICIES[key]
    page = text(signed_in(place.priya).get(f"/how/{key}"))
    assert words in page
    assert f"Here, today {usual} As it comes {usual} From Local" in page
    assert signed_in(place.sam).get(f"/measures/{key}").status_code == 200


def test_where_the_locality_set_another_number_that_is_the_one_that_is_published(place, signed_in, monkeypatch):
    here = Values({"missed.health_visitor_days_to_contact": ((AT - timedelta(days=9), 4),)})
    monkeypatch.setattr(pages, "values", lambda: here)
    assert "Here, today 4 As it comes 2" in text(signed_in(place.priya).get("/how/health_visitor_missed"))


@row("EH06")
def test_the_wait_at_a_drop_in_is_compared_before_and_after_its_days_changed(place, signed_in):
    for days, waited in ((40, "20"), (38, "10"), (9, "50"), (5, "40")):
        invented.said(place.mia, "appointment_outcome", at=AT - timedelta(days=days), by=place.priya, outcome="came",
                      role="speech_and_language", waited=waited)
    page = text(signed_in(place.sam).get("/measures-of-waits?changed=1/7/2026"))
    assert ("Half waited no longer than 15 minutes in the 12 weeks before 1 July 2026, and no longer than 45 minutes "
            "in the 12 weeks from it.") in page
    assert "“soon” is not a date" in text(signed_in(place.sam).get("/measures-of-waits?changed=soon"))
