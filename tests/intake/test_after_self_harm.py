"""Self-harm by the pipe: signed by two, no way home without a near day, and a silence that is known that afternoon."""
from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from kith.intake.rounds import ticking
from kith.language.errors import Problems
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, asked, child, owed, said
from tests.scenarios.after_self_harm import FOUND, HOME
from tests.scenarios.rows import row

SUNDAY = {"follow_up": (MONDAY + 6 * DAY).date().isoformat()}


@pytest.fixture
def staff_there(workers):
    camhs = all_teams.add_team("camhs", "CAMHS", "camhs", "Mental health", phone="01632 960145", at=LONG_AGO)
    workers["callum"] = staffing.add_worker("callum", "Callum Reeve", None, "callum@kith.example")
    staffing.put_on(workers["callum"], camhs, "camhs_on_duty", LONG_AGO)
    return workers


@pytest.fixture
def zara(staff_there) -> str:
    one = child("Zara", "2011-03-01")
    said(one, "ed_attendance", MONDAY, None, self_harm="yes", reason="Overdose")
    return one


def duty(key: str, name: str) -> str:
    return next(one.id for one in owed(key) if one.duty == name and one.open)


def signed(zara, staff_there) -> None:
    said(zara, "self_harm_assessed", MONDAY + HOUR, staff_there["callum"], cites=(duty(zara, "assess"),), **FOUND)
    said(zara, "self_harm_cosigned", MONDAY + HOUR, staff_there["maya"], cites=(duty(zara, "cosign"),), answer="agrees")


def home(zara, by, at, **more):
    return said(zara, "home_after_self_harm", at, by, cites=(duty(zara, "home"),), **HOME | SUNDAY | more)


@row("CM09")
def test_nobody_signs_for_the_other(zara, staff_there):
    said(zara, "self_harm_assessed", MONDAY + HOUR, staff_there["maya"], cites=(duty(zara, "assess"),), **FOUND)
    with pytest.raises(Problems, match="said yourself"):
        said(zara, "self_harm_cosigned", MONDAY + HOUR, staff_there["maya"], cites=(duty(zara, "cosign"),),
             answer="agrees")
    said(zara, "self_harm_cosigned", MONDAY + HOUR, staff_there["callum"], cites=(duty(zara, "cosign"),),
         answer="agrees")


@row("CM09")
def test_a_discharge_waits_for_both_signatures_or_says_why_not(zara, staff_there):
    with pytest.raises(Problems) as wrong:
        home(zara, staff_there["maya"], MONDAY + HOUR)
    assert set(wrong.value.by_question) == {"all_the_same"}
    signed(zara, staff_there)
    home(zara, staff_there["maya"], MONDAY + 2 * HOUR)
    assert {one.duty for one in owed(zara, "seen_after_self_harm")} == {"seen", "group", "social_care", "conference"}


@row("CM09")
@pytest.mark.parametrize("days", [8, -1])
def test_the_day_of_the_first_contact_is_near_and_comes(zara, staff_there, days):
    signed(zara, staff_there)
    with pytest.raises(Problems) as wrong:
        home(zara, staff_there["maya"], MONDAY + 2 * HOUR, follow_up=(MONDAY + days * DAY).date().isoformat())
    assert "within 7 days" in wrong.value.by_question["follow_up"]
    home(zara, staff_there["maya"], MONDAY + 2 * HOUR, follow_up=(MONDAY + 7 * DAY).date().isoformat())


@row("CM09", "CP07")
def test_a_silence_on_the_sixth_day_is_known_to_both_that_afternoon(zara, staff_there):
    signed(zara, staff_there)
    home(zara, staff_there["maya"], MONDAY + 2 * HOUR)
    sunday = (MONDAY + 6 * DAY).replace(hour=16, minute=1)
    ticking.come_due(sunday - timedelta(minutes=10))
    assert not owed(zara, "missed_after_self_harm")
    ticking.come_due(sunday)
    assert {(one.duty, one.role) for one in owed(zara, "missed_after_self_harm")} == {
        ("reach", "camhs_on_duty"), ("know", "ed_safeguarding_nurse")}
    told = {name for (name,) in asked("""select w.username from duties_telling t join access_worker w
        on w.id = any(t.worker_ids) where t.told_at >= %s""", sunday)}
    assert {"callum", "maya"} <= told
