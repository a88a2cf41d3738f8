"""Urgent A&E visits that are corrected, set aside, handed on, stood down, or turn out to be of one person."""

from kith.forms.acts.accepted import Accepted
from kith.forms.acts.closed import Closed
from kith.forms.acts.handed_over import HandedOver
from kith.forms.acts.waived import Waived
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.family.person_details import PersonDetails
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.language.roles import (
    HEALTH_VISITOR,
    TEAM_LEAD,
)
from kith.pathways.emergency.urgent_attendance import UrgentAttendance
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

decide = UrgentAttendance.decide


@row("AE10")
def test_an_injury_told_by_a_later_message_is_learnt_then():
    mia = person(born="9 weeks ago")
    visit = mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="crying")
    nothing_owed(mia, decide, at="Sat 11 Jul 23:00")
    visit.updated("Sun 12 Jul 03:00", injury="yes", injury_kind="bruise")
    owed(mia, decide, at="Sun 12 Jul 03:00").is_("due", until="Mon 13 Jul 17:00")


def test_a_discharge_message_without_the_injury_unmakes_nothing():
    mia = person(born="9 weeks ago")
    visit = mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    visit.updated("Sun 12 Jul 01:00", left_to="home")
    owed(mia, decide, at="Sun 12 Jul 09:00").is_("due")


@row("P8")
def test_a_cancelled_visit_stands_down_those_who_were_told_once():
    mia = person(born="9 weeks ago")
    visit = mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    owed(mia, decide, at="Sat 11 Jul 21:40").is_told()
    visit.struck_out("Sun 12 Jul 10:00")
    gone = owed(mia, decide, at="Sun 12 Jul 10:00").is_("no longer owed", gone="corrected")
    gone.tells(-1, None).is_told()
    owed(mia, decide, at="Sun 12 Jul 11:00").is_("no longer owed").tells(None)


@row("P8")
def test_what_comes_back_after_a_stand_down_is_told_anew():
    mia = person(born="9 weeks ago")
    visit = mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    owed(mia, decide, at="Sat 11 Jul 21:40").is_told()
    visit.struck_out("Sun 12 Jul 10:00")
    owed(mia, decide, at="Sun 12 Jul 10:00").is_told()
    visit.corrected("Sun 12 Jul 11:00", "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    owed(mia, decide, at="Sun 12 Jul 11:00").is_("due").tells(0, HEALTH_VISITOR).is_told()
    owed(mia, decide, at="Sun 12 Jul 11:00").tells(None)


def test_a_waiver_by_somebody_entitled_sets_it_aside_until_it_ends():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Sat 11 Jul 21:40").is_told()
    mia.says(Waived, "Sun 12 Jul 10:00", role=TEAM_LEAD, answers=duty,
             ground="needless", why="Seen at the ward round", until="2026-07-15")
    owed(mia, decide, at="Wed 15 Jul 23:59").is_("waived").tells(None)
    owed(mia, decide, at="Thu 16 Jul 00:00").is_("overdue").tells(0, HEALTH_VISITOR)


def test_a_waiver_by_somebody_who_may_not_sets_nothing_aside():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00")
    mia.says(Waived, "Sun 12 Jul 10:00", role=HEALTH_VISITOR, answers=duty,
             ground="needless", why="We know the family well")
    owed(mia, decide, at="Sun 12 Jul 11:00").is_("due")


def test_a_waiver_falls_when_the_visit_turns_out_to_be_worse():
    mia = person(born="9 weeks ago")
    visit = mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00")
    mia.says(Waived, "Sun 12 Jul 10:00", role=TEAM_LEAD, answers=duty, ground="needless", why="Seen at the ward round")
    visit.updated("Sun 12 Jul 11:00", brought_by="her aunt")
    owed(mia, decide, at="Sun 12 Jul 12:00").is_("waived")
    visit.updated("Sun 12 Jul 13:00", domestic_abuse="yes")
    owed(mia, decide, at="Sun 12 Jul 14:00").is_("due")


def test_a_waiver_falls_when_a_further_reason_becomes_known():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00")
    mia.says(Waived, "Sun 12 Jul 10:00", role=TEAM_LEAD, answers=duty, ground="needless", why="Seen at the ward round")
    mia.says(ChildProtectionPlanBegan, "Mon 1 Jun", known="Sun 12 Jul 12:00", category="physical")
    owed(mia, decide, at="Sun 12 Jul 14:00").is_("due", until="Mon 13 Jul 17:00")


def test_it_stays_with_the_giver_until_somebody_takes_it_by_name():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00")
    mia.says(Accepted, "Sun 12 Jul 10:00", by=4, answers=duty)
    mia.says(HandedOver, "Sun 12 Jul 11:00", by=4, answers=duty, to="5")
    offered = owed(mia, decide, at="Sun 12 Jul 12:00").is_("due", until="Mon 13 Jul 17:00").one
    assert (offered.bearer, offered.offered) == (4, "5")
    mia.says(Accepted, "Sun 12 Jul 13:00", by=5, answers=duty)
    taken = owed(mia, decide, at="Sun 12 Jul 14:00").is_("due", until="Mon 13 Jul 17:00").one
    assert (taken.bearer, taken.offered) == (5, "")


def test_whoever_took_it_keeps_it_when_a_correction_gives_it_another_name():
    mia = person(born="3 years ago")
    visits = [mia.says(EdAttendance, day, reason="cough")
              for day in ("Wed 1 Jul 10:00", "Fri 3 Jul 10:00", "Sat 11 Jul 21:40")]
    duty = owed(mia, decide, at="Sun 12 Jul 09:00")
    mia.says(Accepted, "Sun 12 Jul 10:00", by=4, answers=duty)
    visits[0].updated("Sun 12 Jul 11:00", planned_return="yes")
    owed(mia, decide, at="Sun 12 Jul 11:00").is_("no longer owed", gone="corrected", act_without_duty=True)
    visits[0].updated("Sun 12 Jul 12:00", planned_return="no")
    standing, gone = all_owed(mia, decide, at="Sun 12 Jul 13:00", also_gone=True)
    assert standing.one.cite.occasion == visits[0].occasion
    assert standing.is_("due").one.bearer == 4
    gone.is_("no longer owed", gone="corrected")


def test_nobody_closes_it_by_hand_while_it_is_owed():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00")
    mia.says(Closed, "Sun 12 Jul 10:00", answers=duty, why="No longer needed")
    owed(mia, decide, at="Sun 12 Jul 11:00").is_("due")


def test_a_death_stops_all_telling():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    owed(mia, decide, at="Sat 11 Jul 21:40").is_told()
    said = mia.says(PersonDetails, known="Sun 12 Jul 10:00", occasion="details:GP", died="yes")
    owed(mia, decide, at="Sun 12 Jul 11:00").is_("no longer owed", gone="over").tells(None)
    said.struck_out("Sun 12 Jul 12:00")
    owed(mia, decide, at="Sun 12 Jul 13:00").is_("due")


def test_a_visit_dated_in_the_future_is_not_yet_a_fact():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sun 12 Jul 21:40", known="Sun 12 Jul 10:00", injury="yes", injury_kind="bruise")
    nothing_owed(mia, decide, at="Sun 12 Jul 21:39")
    owed(mia, decide, at="Sun 12 Jul 21:40").is_("due")


def test_a_clock_a_little_fast_is_taken_as_now():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sun 12 Jul 21:45", known="Sun 12 Jul 21:40", injury="yes", injury_kind="bruise")
    owed(mia, decide, at="Sun 12 Jul 21:40").is_("due")


def test_joining_two_records_shows_one_duty_and_keeps_what_was_done_on_either():
    mia, again = person(born="9 weeks ago"), person("Mya", born="9 weeks ago")
    again.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(again, decide, at="Sun 12 Jul 09:00")
    again.says(Accepted, "Sun 12 Jul 10:00", by=4, answers=duty)
    mia.same_as(again)
    joined = owed(mia, decide, at="Sun 12 Jul 11:00").is_("due")
    assert joined.one.bearer == 4
    assert joined.one.cite == duty.one.cite
