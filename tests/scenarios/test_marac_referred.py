"""High risk at home goes to MARAC by the next working day."""
import pytest

from kith.forms.family.safe_contact import SafeContact
from kith.forms.grave_harm.marac_referral import MaracReferral
from kith.forms.grave_harm.risk_at_home import RiskAtHome
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.grave_harm.marac_referred import MaracReferred
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

danger, safe, refer = (MaracReferred.duties[key] for key in ("danger", "safe", "refer"))
ASKED, AT = "Fri 10 Jul 16:00", "Fri 10 Jul 16:10"
LOW = {"alone": "yes", "score": "13", "calls": "2", "judged": "no", "again": "no", "danger": "no", "children": "yes",
       "why": "He waits outside her work"}
SENT = {"risk": "Strangled twice", "wish": "not_known", "knows": "yes", "reach": "At work", "adviser": "not_known"}


def asked(**more):
    one = person("Hannah", born="31 years ago")
    one.says(RiskAtHome, ASKED, **LOW | more)
    return one


@row("CP09")
def test_fourteen_answers_of_yes_are_referred():
    one = asked(score="14")
    owed(one, refer, at=AT).is_("due", by=THE_RECORDER, until="Mon 13 Jul 17:00", why=(
        "Because what was asked of Hannah on Fri 10 Jul must be acted on, and home must not hear of it."))
    owed(one, safe, at=AT).is_("due", by=THE_RECORDER, until="Sat 11 Jul 00:00")
    nothing_owed(one, danger, at=AT)


@pytest.mark.parametrize("more", [{"judged": "yes"}, {"calls": "3"}, {"again": "yes"}])
def test_judgement_the_police_or_a_repeat_are_enough_by_themselves(more):
    owed(asked(**more), refer, at=AT).is_("due")


@pytest.mark.parametrize("more", [{}, {"score": "not_known", "calls": "not_known"}])
def test_thirteen_and_two_are_not(more):
    nothing_owed(asked(**more), refer, at=AT)


def test_in_danger_the_call_is_owed_within_the_hour():
    one = asked(score="20", children="no", danger="yes")
    owed(one, danger, at=AT).is_("due", until="Fri 10 Jul 17:00")


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 17:00", "done"), ("Mon 13 Jul 17:01", "done late")])
def test_referred_in_time_and_late(when, state):
    one = asked(score="14")
    one.says(MaracReferral, when, answers=owed(one, refer, at=AT), **SENT)
    one.says(SafeContact, "Fri 10 Jul 17:00", channels=["letter"])
    owed(one, refer, at="Tue 14 Jul 09:00").is_(state)
    owed(one, safe, at="Tue 14 Jul 09:00").is_("done")


def test_silence_climbs_to_the_named_and_the_designated_nurse():
    one = asked(score="14")
    owed(one, safe, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, safe, at="Sat 11 Jul 00:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, safe, at="Tue 14 Jul 00:00").tells(2, DESIGNATED_NURSE)


@row("CP09")
def test_somebody_in_danger_now_is_at_high_risk_whatever_the_number():
    one = asked(danger="yes")
    owed(one, danger, at=AT).is_("due", until="Fri 10 Jul 17:00")
    for duty in (refer, safe):
        owed(one, duty, at=AT).is_("due")
