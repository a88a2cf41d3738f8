"""A notice that came late is explained by the manager of those who gave it; what they claim stands beside the days."""
import pytest

from kith.forms.looked_after.late_notice_explained import LateNoticeExplained
from kith.forms.looked_after.late_notice_weighed import LateNoticeWeighed
from kith.forms.looked_after.notice_came_late import NoticeCameLate
from kith.language.roles import CSC_HEAD, CSC_MANAGER, DESIGNATED_NURSE, LOOKED_AFTER_NURSE
from kith.pathways.looked_after.initial_health_assessment import InitialHealthAssessment
from kith.pathways.looked_after.late_notice_answered import LateNoticeAnswered
from tests.scenarios.caring import in_care
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed
from tests.scenarios.test_where_the_days_went import days, went

explain, weigh = LateNoticeAnswered.explain, LateNoticeAnswered.weigh
WHY = {"why": "nobody", "mends": "The duty desk sends it the same day", "who": "Hugh Moss, team manager"}
CLAIM = WHY | {"why": "told", "told_on": "2026-06-03", "whom": "By e-mail to the old address of the team"}


@pytest.fixture
def late():
    """Came into care on 1 June; we were told on the 12th."""
    one = in_care(since="Mon 1 Jun 09:00", known="Fri 12 Jun 10:00")
    one.says(NoticeCameLate, "Mon 1 Jun", known="Fri 12 Jun 10:00", days=9)
    return one


def explained(one, when: str, **raw):
    return one.says(LateNoticeExplained, when, answers=owed(one, explain, at=when), **raw)


def weighed(one, when: str, was_so: str):
    why = {"why": "No such mail came to any of our addresses"} if was_so == "no" else {}
    return one.says(LateNoticeWeighed, when, answers=owed(one, weigh, at=when).is_("due"), was_so=was_so, **why)


@row("LA09")
def test_the_manager_says_why_in_five_working_days_from_when_we_were_told(late):
    owed(late, explain, at="Fri 12 Jun 11:00").is_(
        "due", by=CSC_MANAGER, until="Sat 20 Jun 00:00",
        why="Because Kai came into care on Mon 1 Jun, and health was told late.")


def test_a_notice_of_which_nothing_is_said_begins_nothing():
    nothing_owed(in_care(since="Mon 1 Jun 09:00"), explain, at="Fri 12 Jun 11:00")


@pytest.mark.parametrize(("when", "state"), [("Fri 19 Jun 23:59", "done"), ("Sat 20 Jun 00:01", "done late")])
def test_an_answer_is_in_time_until_the_fifth_working_day_is_over(late, when, state):
    explained(late, when, **WHY)
    owed(late, explain, at="Mon 22 Jun 12:00").is_(state)


@row("LA09")
def test_silence_reaches_the_head_of_service_and_then_the_designated_nurse(late):
    owed(late, explain, at="Fri 12 Jun 11:00").is_told()
    owed(late, explain, at="Sat 20 Jun 00:00").is_("overdue").tells(1, CSC_HEAD).is_told()
    owed(late, explain, at="Sat 27 Jun 00:00").tells(2, DESIGNATED_NURSE)


@row("LA09")
def test_whoever_lost_the_days_reads_the_answer_and_says_whether_it_was_so(late):
    explained(late, "Tue 16 Jun 10:00", **WHY)
    weighed(late, "Wed 17 Jun 09:00", "yes")
    owed(late, weigh, at="Wed 17 Jun 10:00").is_("done", by=LOOKED_AFTER_NURSE)


@row("LA09")
def test_that_they_had_told_us_is_a_claim_and_its_days_are_nobodys_yet(late):
    explained(late, "Tue 16 Jun 10:00", **CLAIM)
    found = went(late, InitialHealthAssessment.report, at="Tue 16 Jun 11:00")
    assert days(found) == {("late_notice", "local_authority"): 2, ("notice_astray", "not_agreed"): 7,
                           ("clinic", "provider"): 2}


@pytest.mark.parametrize(("was_so", "agency"), [("yes", "provider"), ("no", "not_agreed")])
@row("LA09")
def test_once_it_was_found_to_be_so_its_days_lie_with_health(late, was_so, agency):
    explained(late, "Tue 16 Jun 10:00", **CLAIM)
    weighed(late, "Tue 16 Jun 11:00", was_so)
    found = went(late, InitialHealthAssessment.report, at="Tue 16 Jun 12:00")
    assert days(found)["notice_astray", agency] == 7


def test_a_claim_about_a_time_before_this_care_began_takes_no_day_from_it(late):
    explained(late, "Tue 16 Jun 10:00", **CLAIM | {"told_on": "2026-05-03"})
    found = went(late, InitialHealthAssessment.report, at="Tue 16 Jun 11:00")
    assert days(found) == {("late_notice", "local_authority"): 9, ("clinic", "provider"): 2}
