"""What did not arrive: whoever sent it hears, the next there hears at once, and it is brought another way."""
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.acts.reached_otherwise import ReachedOtherwise
from kith.language.roles import CSC_FRONT_DOOR, CSC_MANAGER, DUTY_DESK, NAMED_NURSE, THE_SENDER
from kith.pathways.sent.referral_answered import ReferralAnswered
from kith.pathways.sent.undelivered_reached import UndeliveredReached
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_referral_answered import referred

opened, reach = ReferralAnswered.opened, UndeliveredReached.reach


def bounced(when: str = "Tue 7 Jul 09:20"):
    mia = referred(documents=[])
    duty = owed(mia, opened, at="Tue 7 Jul 09:00").tells(0, CSC_FRONT_DOOR).is_told()
    mia.says(NotDelivered, when, by=None, answers=duty, whom="Social care duty desk", why="bounced")
    return mia


@row("CP01")
def test_the_duty_desk_owes_another_way_within_the_hour():
    mia = bounced()
    duty = owed(mia, reach, at="Tue 7 Jul 09:21").is_("due", by=DUTY_DESK, until="Tue 7 Jul 10:20")
    assert duty.sentence == "Because a message about Mia did not reach those it was for."


def test_what_arrives_begins_nothing():
    nothing_owed(referred(), reach, at="Tue 7 Jul 12:00")
    nothing_owed(person(born="3 years ago"), reach, at="Tue 7 Jul 12:00")


@row("CP01", "CP02")
def test_the_next_on_the_ladder_hears_at_once_and_so_does_whoever_sent_it():
    duty = owed(bounced(), opened, at="Tue 7 Jul 09:20").is_("due", until="Tue 7 Jul 13:00").tells(2, CSC_MANAGER)
    assert duty.one.climb.called == CSC_MANAGER
    assert THE_SENDER in opened.escalate.also


def test_brought_within_the_hour_and_a_minute_after():
    for when, state in (("Tue 7 Jul 10:20", "done"), ("Tue 7 Jul 10:21", "done late")):
        mia = bounced()
        mia.says(ReachedOtherwise, when, by=6, answers=owed(mia, reach, at=when), way="phone", who="Nora Finch")
        owed(mia, reach, at="Tue 7 Jul 12:00").is_(state)
        owed(mia, opened, at="Tue 7 Jul 12:00").is_("due")


def test_left_alone_it_is_overdue_and_climbs():
    mia = bounced()
    owed(mia, reach, at="Tue 7 Jul 09:20").tells(0, DUTY_DESK).is_told()
    owed(mia, reach, at="Tue 7 Jul 10:20").is_("overdue").tells(1, NAMED_NURSE)
