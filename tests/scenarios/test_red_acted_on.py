"""What was decided on a red is done the same day: a referral, what others are told, and the young person hears."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.sent.referral import Referral
from kith.forms.sexual_health.behaviour_judged import BehaviourJudged
from kith.forms.sexual_health.red_decided import RedDecided
from kith.forms.sexual_health.sexual_health_assessment import SexualHealthAssessment
from kith.forms.sexual_health.told_to_others import ToldToOthers
from kith.forms.sexual_health.young_person_told import YoungPersonTold
from kith.language.roles import CSC_FRONT_DOOR, NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.sent.referral_answered import ReferralAnswered
from kith.pathways.sexual_health.red_acted_on import RedActedOn
from kith.pathways.sexual_health.red_decided_today import RedDecidedToday
from kith.pathways.sexual_health.told_in_confidence import ToldInConfidence
from kith.pathways.sexual_health.young_person_assessed import YoungPersonAssessed
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

refer, share, tell = RedActedOn.refer, RedActedOn.share, RedActedOn.tell
AT = "Mon 13 Jul 14:00"
REFERRAL = {"risk": "A man of 23", "child_says": "He is good to her", "family": "Her mother", "danger_now": "no",
            "agreed": "unsafe"}
ASKED = {"told": "yes", "lifestyle": "At home with her mother; school is hard", "active": "yes", "partner_age": "23",
         "gap": "yes", "coerced": "no", "several": "no", "missing": "no", "understands": "yes",
         "help_offered": ["counselling"], "manner": "alone"}
TOLD = {"basis": "threshold", "passed": "Red, with a man of 23", "told": "yes", "needs": ["named_nurse"],
        "what": "She may be harmed by an older man", "speak_to": "Inge Falk, 01632 960 148"}


def decided(decision: str = "refer", told: str = "yes", when: str = "Mon 13 Jul 13:00"):
    one = person("Lena", born="14 years ago")
    one.says(RedDecided, when, lead="Angela Frost", decision=decision, why="He is 23", told=told, next="Referred today")
    return one


def test_a_referral_and_what_others_are_told_are_owed_the_same_day():
    one = decided()
    for duty in (refer, share):
        owed(one, duty, at=AT).is_("due", by=THE_RECORDER, until="Mon 13 Jul 17:00")
    nothing_owed(one, tell, at=AT)


@row("SH01")
def test_a_girl_of_fourteen_with_a_partner_of_twenty_three():
    # Given her assessment, when a behaviour is judged red
    lena = person("Lena", born="14 years ago")
    lena.has_worker("sexual_health", "Mon 13 Jul 09:00", team="sexual-health")
    lena.says(SexualHealthAssessment, "Mon 13 Jul 09:30", **ASKED)
    lena.says(BehaviourJudged, "Mon 13 Jul 10:00", behaviour="A partner of 23", sexual="yes", colour="red", why="23")
    # Then a decision with the safeguarding lead is owed the same day, and the screen for exploitation opens
    decide = owed(lena, RedDecidedToday.decide, at=AT).is_("due", by=THE_RECORDER, until="Mon 13 Jul 17:00")
    owed(lena, RedDecidedToday.screen, at=AT).is_("due", by=THE_RECORDER)
    lena.says(RedDecided, "Mon 13 Jul 13:00", answers=decide, lead="Angela Frost", decision="refer", why="He is 23",
              told="yes", next="Referred today")
    # And the referral leaves with a receipt
    lena.says(Referral, "Mon 13 Jul 13:30", answers=owed(lena, refer, at=AT), **REFERRAL)
    owed(lena, ReferralAnswered.opened, at=AT).is_("due", by=CSC_FRONT_DOOR)
    # And nothing of it is told at home, or known to anybody outside
    for pathway in (YoungPersonAssessed, RedDecidedToday, RedActedOn, ToldInConfidence):
        assert not [tell for duty in pathway.duties.values() for tell in duty.tell]
        found = [one for duty in pathway.duties.values() for one in all_owed(lena, duty, at=AT)]
        assert {labels.of(one.one) for one in found} <= {"sealed"}


def test_what_stays_in_the_service_owes_nothing():
    for duty in (refer, share, tell):
        nothing_owed(decided("stay"), duty, at=AT)


def test_what_is_only_shared_is_not_referred():
    one = decided("share")
    owed(one, share, at=AT).is_("due")
    nothing_owed(one, refer, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 17:00", "done"), ("Mon 13 Jul 17:01", "done late")])
def test_done_in_time_and_late(when, state):
    one = decided()
    one.says(Referral, when, answers=owed(one, refer, at=AT), **REFERRAL)
    one.says(ToldToOthers, when, **TOLD)
    for duty in (refer, share):
        owed(one, duty, at="Fri 17 Jul 09:00").is_(state)


def test_what_is_told_by_agreement_is_not_what_a_threshold_asks_for():
    one = decided("share")
    one.says(ToldToOthers, "Mon 13 Jul 15:00", **TOLD | {"basis": "agreed"})
    owed(one, share, at="Mon 13 Jul 15:30").is_("due")


def test_whoever_was_not_told_yet_is_told_by_the_next_working_day():
    one = decided("share", told="later")
    owed(one, tell, at=AT).is_("due", until="Tue 14 Jul 17:00")
    one.says(YoungPersonTold, "Tue 14 Jul 10:00", outcome="told", words="She is angry, and stays")
    owed(one, tell, at="Tue 14 Jul 11:00").is_("done")


def test_overdue_it_climbs():
    one = decided()
    owed(one, refer, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, refer, at="Mon 13 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, refer, at="Wed 15 Jul 00:00").tells(2, NAMED_NURSE)
