"""A letter that had gone when the mark came is somebody's to act on, in hours."""
import pytest

from kith.forms.appointments.family_told import FamilyTold
from kith.forms.appointments.gone_answered import GoneAnswered
from kith.forms.family.safe_contact import SafeContact
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE
from kith.pathways.appointments.gone_before_it_was_safe import GoneBeforeItWasSafe
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

act, read_history = GoneBeforeItWasSafe.act, GoneBeforeItWasSafe.read_history
AT = "Tue 14 Jul 12:00"


def written(when: str = "Mon 13 Jul 10:00", came_of_it: str = "sent", channel: str = "letter"):
    zara = person("Zara", born="16 years ago")
    return zara, zara.says(FamilyTold, when, channel=channel, came_of_it=came_of_it)


@row("CM08", "P7")
def test_a_mark_that_comes_an_hour_after_the_post_makes_it_the_named_nurse_s():
    zara, _ = written()
    zara.says(SafeContact, "Mon 13 Jul 11:00", channels=["letter"])
    duty = owed(zara, act, at="Mon 13 Jul 11:00").is_("due", by=NAMED_NURSE, until="Mon 13 Jul 15:00")
    assert duty.sentence == "Because something had gone to the home of Zara on Mon 13 Jul when safe contact was set."


def test_nothing_had_gone_or_by_a_way_that_is_open():
    zara, _ = written(channel="email")
    zara.says(SafeContact, "Mon 13 Jul 11:00", channels=["letter"])
    nothing_owed(zara, act, at=AT)


def test_no_mark_no_incident():
    nothing_owed(written()[0], act, at=AT)


@pytest.mark.parametrize(("came_of_it", "stands"), [("sent", True), ("leaving", True), ("not_sent", False)])
def test_what_may_have_gone_counts_as_gone(came_of_it, stands):
    zara, _ = written(came_of_it=came_of_it)
    zara.says(SafeContact, "Mon 13 Jul 11:00", channels=["letter"])
    assert bool(all_owed(zara, act, at=AT)) is stands


def test_what_certainly_did_not_leave_in_the_end_is_no_incident():
    zara, letter = written(came_of_it="leaving")
    zara.says(SafeContact, "Mon 13 Jul 11:00", channels=["letter"])
    letter.updated("Mon 13 Jul 11:05", came_of_it="not_sent")
    nothing_owed(zara, act, at=AT)


def test_a_mark_that_was_over_before_the_letter_went_says_nothing_about_it():
    zara, _ = written("Tue 14 Jul 10:00")
    mark = zara.says(SafeContact, "Mon 6 Jul 09:00", channels=["letter"])
    mark.corrected("Mon 13 Jul 09:00", "Mon 6 Jul 09:00", channels=["letter"], over="yes")
    nothing_owed(zara, act, at=AT)


def test_it_stays_until_somebody_answers_though_the_mark_has_ended_since():
    zara, _ = written()
    mark = zara.says(SafeContact, "Mon 13 Jul 11:00", channels=["letter"])
    mark.corrected("Mon 13 Jul 12:00", "Mon 13 Jul 11:00", channels=["letter"], over="yes")
    owed(zara, act, at=AT).is_("overdue")


def test_records_joined_later_bring_what_had_gone_on_the_other():
    zara, _ = written()
    other = person("Zahra")
    other.says(SafeContact, "Mon 6 Jul 11:00", channels=["letter"])
    nothing_owed(zara, act, at=AT)
    zara.same_as(other)
    assert len(all_owed(zara, act, at=AT)) == 1


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 15:00", "done"), ("Mon 13 Jul 15:01", "done late")])
def test_answered_in_time_and_late(when, state):
    zara, _ = written()
    zara.says(SafeContact, "Mon 13 Jul 11:00", channels=["letter"])
    zara.says(GoneAnswered, when, answers=owed(zara, act, at="Mon 13 Jul 12:00"), done="warned",
              what="Beth told her at school, and she takes the post in herself this week.")
    owed(zara, act, at=AT).is_(state)


def test_silence_climbs_to_the_designated_nurse():
    zara, _ = written()
    zara.says(SafeContact, "Mon 13 Jul 11:00", channels=["letter"])
    owed(zara, act, at="Mon 13 Jul 11:00").tells(0, NAMED_NURSE).is_told()
    owed(zara, act, at="Mon 13 Jul 15:00").is_("overdue").tells(1, DESIGNATED_NURSE)


@pytest.mark.parametrize(("when", "by_itself"), [("Mon 15 Jun 11:00", True), ("Sun 14 Jun 10:00", False)])
def test_letters_of_long_ago_are_one_thing_to_read(when, by_itself):
    zara, _ = written(when)
    zara.says(FamilyTold, "Mon 1 Jun 10:00", channel="letter", came_of_it="sent")
    zara.says(SafeContact, "Mon 13 Jul 11:00", channels=["letter"])
    assert len(all_owed(zara, act, at=AT)) == by_itself
    owed(zara, read_history, at=AT).is_("due", by=NAMED_NURSE)
