"""Three misses at two or more services in ninety days: every service says what it does, and none waits for another."""
import pytest

from kith.forms.appointments.pattern_answered import PatternAnswered
from kith.language.roles import GP, LOOKED_AFTER_NURSE, NAMED_NURSE, SOCIAL_WORKER, TEAM_LEAD
from kith.pathways.appointments.missed_at_several import MissedAtSeveral
from tests.scenarios.attending import missed
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

gp, nurse, worker = (MissedAtSeveral.duties[key] for key in ("gp", "looked_after", "social_worker"))
THIRD, SOON = "Thu 17 Sep 10:00", "Thu 17 Sep 11:00"


def girl(*at_services: tuple[str, str], born: str = "15 years ago"):
    one = person("Leah", born=born)
    one.has_worker("social_worker", "Thu 1 Jan")
    one.has_worker("looked_after_nurse", "Thu 1 Jan")
    for when, role in at_services:
        missed(one, when, "did_not_come", role)
    return one


def three(first: str = "Thu 3 Sep 10:00", **more):
    return girl((first, "camhs"), ("Wed 9 Sep 10:00", "dentist"), (THIRD, "looked_after_nurse"), **more)


@row("CP07", "P6")
def test_the_social_worker_the_looked_after_nurse_and_the_gp_each_say_what_they_do():
    # Given a girl who missed CAMHS on 3 September and the dentist on the 9th, when she misses her health assessment
    leah = three()
    # Then each hears of the three at once, and has three working days to say what they do
    for duty, role in ((worker, SOCIAL_WORKER), (nurse, LOOKED_AFTER_NURSE), (gp, GP)):
        said = owed(leah, duty, at=SOON).is_("due", by=role, until="Tue 22 Sep 17:00").tells(0, role).sentence
    assert said == ("Because Leah was not seen at 3 appointments of different services within 90 days, the last on "
                    "Thu 17 Sep: it may mean that nobody sees Leah now.")


def test_two_or_three_of_one_service_are_no_such_pattern():
    nothing_owed(girl(("Wed 9 Sep 10:00", "dentist"), (THIRD, "camhs")), gp, at=SOON)
    nothing_owed(girl(("Thu 3 Sep 10:00", "camhs"), ("Wed 9 Sep 10:00", "camhs"), (THIRD, "camhs")), gp, at=SOON)


def test_many_of_one_service_hide_no_pattern_of_two():
    camhs = [(f"Wed {day} May 10:00", "camhs") for day in (6, 13, 20, 27)]
    leah = girl(*camhs, ("Mon 6 Jul 10:00", "camhs"), ("Mon 13 Jul 10:00", "dentist"), ("Tue 14 Jul 10:00", "camhs"))
    assert len(all_owed(leah, gp, at="Tue 14 Jul 11:00")) == 2


@pytest.mark.parametrize(("first", "stands"), [("Fri 19 Jun 10:00", True), ("Thu 18 Jun 10:00", False)])
def test_the_boundary_is_ninety_days(first, stands):
    assert bool(all_owed(three(first), gp, at=SOON)) is stands


def test_what_was_put_off_or_cancelled_counts_for_nothing_here():
    leah = girl(("Thu 3 Sep 10:00", "camhs"), ("Wed 9 Sep 10:00", "dentist"))
    missed(leah, THIRD, "cancelled", "looked_after_nurse")
    nothing_owed(leah, gp, at=SOON)


def test_a_grown_up_s_own_are_their_own():
    nothing_owed(three(born="30 years ago"), gp, at=SOON)


def test_one_answers_for_itself_alone_in_time_and_late():
    for when, state in (("Tue 22 Sep 17:00", "done"), ("Tue 22 Sep 17:01", "done late")):
        leah = three()
        leah.says(PatternAnswered, when, answers=owed(leah, nurse, at=SOON), does="see", by_when="2026-09-24",
                  why="I see her at school on Thursday")
        owed(leah, nurse, at="Wed 23 Sep 09:00").is_(state)
        owed(leah, gp, at="Wed 23 Sep 09:00").is_("overdue")


@row("CP07")
def test_unanswered_it_climbs_to_the_named_nurse():
    leah = three()
    owed(leah, gp, at=SOON).tells(0, GP).is_told()
    owed(leah, gp, at="Tue 22 Sep 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(leah, gp, at="Thu 24 Sep 00:00").tells(2, NAMED_NURSE)


def test_a_miss_that_was_none_takes_the_pattern_back():
    leah = girl(("Thu 3 Sep 10:00", "camhs"), ("Wed 9 Sep 10:00", "dentist"))
    last = missed(leah, THIRD, "did_not_come", "looked_after_nurse")
    last.corrected("Thu 17 Sep 12:00", THIRD, outcome="came", role="looked_after_nurse")
    nothing_owed(leah, gp, at="Thu 17 Sep 13:00")
