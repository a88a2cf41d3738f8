"""What was not done for want of capacity is counted wherever it is said; the families are named to who may see them."""
from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor
from tests.intake.place import nhs
from tests.scenarios.plans import FINE, GLASSES, SLEEP
from tests.scenarios.rows import row
from tests.web import invented, secret_service
from tests.web.invented import AT
from tests.web.test_plan import commissioner, duty, says, words

HOUR = timedelta(hours=1)
PAGE = "/measures-of-capacity"
NO_ROOM = {"becomes": "no_capacity", "lacks": "camhs", "meanwhile": "Priya visits each week"}
ASIDE = {"ground": "no_capacity", "why": "Two nurses are off sick", "meanwhile": "The GP sees her on Friday",
         "only_until": "2026-07-20"}


@pytest.fixture
def left(place):
    """Of Mia three things could not be done: a need, a follow-up that her team's lead set aside, and a visit."""
    says(place.priya, place.mia, "health_narrative", story="She cries at night", heard=[SLEEP, GLASSES], **FINE)
    says(place.priya, place.mia, "plan_action", (duty("answer", "sleep", "needs_reach_the_plan"),), need="Sleep",
         **NO_ROOM)
    invented.said(place.mia, "appointment_outcome", at=AT - 3 * HOUR, by=place.priya, outcome="not_brought",
                  role="health_visitor")
    says(place.sam, place.mia, "waived", (duty("reach", pathway="health_visitor_missed"),), **ASIDE)
    invented.said(place.mia, "appointment_outcome", at=AT - 2 * HOUR, by=place.priya, outcome="cancelled",
                  role="speech_and_language", why_cancelled="no_capacity")
    return place


@row("P12", "CP04")
def test_each_is_counted_by_service_and_the_family_is_named_to_whoever_may_open_them(left, signed_in):
    page = words(signed_in(left.sam), PAGE)
    assert "3 times in the last 12 months, for 1 family." in page
    for service, what in (("CAMHS", "A need"), ("Health visiting", "Set aside"),
                          ("Speech and language", "Cancelled by us")):
        assert f"{service} Mia Kowalska-Reid . {what}" in page


@row("P12")
def test_the_commissioner_has_the_number_and_no_name(left, signed_in):
    page = words(signed_in(commissioner()), PAGE)
    assert "Too few to be shown here." in page
    for told in ("Mia", "Kowalska", "The families"):
        assert told not in page


@row("P12")
def test_of_many_the_commissioner_has_the_number_itself(place, signed_in):
    for n in range(6):
        key = invented._person("Byrne", f"Robin{n}", "2020-02-03", nhs(7000 + n), "female")
        says(place.priya, key, "plan_action", at=AT - (n + 2) * HOUR, need="Sleep", **NO_ROOM)
    page = words(signed_in(commissioner()), PAGE)
    assert "6 times in the last 12 months, for 6 families." in page
    assert "Robin" not in page


def test_whoever_may_not_open_them_reads_no_name(left, signed_in):
    team = all_teams.add_team("far", "Far team", "school_nursing", "Community", phone="01632 960121", at=AT)
    lead = staffing.add_worker("far.lead", "Far Lead", None, "far@kith.example")
    staffing.put_on(lead, team, "team_lead", AT - 300 * HOUR)
    page = words(signed_in(lead), PAGE)
    assert "None that you may open." in page
    assert "Kowalska" not in page


def test_whoever_sees_no_measures_does_not_see_this_one(left, signed_in):
    assert signed_in(left.priya).get(PAGE).status_code == 403


def test_what_was_struck_out_or_put_right_is_counted_no_more(left, signed_in):
    with cursor() as cur:
        root = cur.execute("select root from records_entry where form = 'plan_action'").fetchone()[0]
    one = Said("plan_action", {}, how="strike", corrects=root, reason="It was not hers")
    receive(Statement("web", "strike", Who(key=left.mia), (one,), AT), left.priya, AT)
    page = words(signed_in(left.sam), PAGE)
    assert "2 times in the last 12 months" in page
    assert "CAMHS" not in page


def test_what_a_service_held_in_confidence_could_not_do_names_nobody(place, signed_in):
    girl = secret_service.around()
    says(girl.inge, girl.lena, "plan_action", **NO_ROOM | {"need": "A quillwort talk"})
    page = words(signed_in(girl.angela), PAGE)
    assert "1 time in the last 12 months" in page
    assert "Lena" not in page
