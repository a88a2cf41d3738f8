"""A referral is opened, each document too, it is decided, and the sender reads the decision: each step is owed."""
from kith.forms.acts.acknowledged import Acknowledged
from kith.forms.acts.cannot_wait import CannotWait
from kith.forms.acts.opened import Opened
from kith.forms.sent.decision_seen import DecisionSeen
from kith.forms.sent.referral import Referral
from kith.forms.sent.referral_decided import ReferralDecided
from kith.language.roles import CSC_FRONT_DOOR, CSC_HEAD, CSC_MANAGER, DESIGNATED_NURSE, THE_RECORDER
from kith.pathways.sent.referral_answered import ReferralAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

opened, read, acknowledged, decided, seen = ReferralAnswered.duties.values()
TWO = [{"_row": "form", "name": "Referral form"}, {"_row": "caf", "name": "Assessment"}]


def referred(when: str = "Tue 7 Jul 09:00", documents=TWO, by: int = 3):
    mia = person(born="3 years ago")
    mia.referral = mia.says(Referral, when, by=by, risk="Bruises that nobody can explain", child_says="not_known",
                            family="not_known", danger_now="no", agreed="told", documents=documents)
    return mia


def decide(mia, when: str) -> None:
    mia.says(ReferralDecided, when, by=9, answers=owed(mia, decided, at=when), decision="assess", why="Bruises",
             who="J Smith, social worker")


@row("CP01", "P1")
def test_a_referral_begins_each_step_by_itself():
    mia = referred()
    owed(mia, opened, at="Tue 7 Jul 10:00").is_("due", by=CSC_FRONT_DOOR, until="Tue 7 Jul 13:00")
    for document in ("form", "caf"):
        owed(mia, read, at="Tue 7 Jul 10:00", row=document).is_("due", by=CSC_FRONT_DOOR, until="Tue 7 Jul 13:00")
    duty = owed(mia, decided, at="Tue 7 Jul 10:00").is_("due", by=CSC_FRONT_DOOR, until="Wed 8 Jul 17:00")
    assert duty.sentence == "Because a referral for Mia was sent on Tue 7 Jul."
    nothing_owed(mia, seen, at="Tue 7 Jul 10:00")


def test_without_a_referral_nothing_is_owed():
    mia = person(born="3 years ago")
    for duty in (opened, read, acknowledged, decided, seen):
        nothing_owed(mia, duty, at="Tue 7 Jul 10:00")


@row("CP01")
def test_the_message_was_opened_and_the_form_was_not():
    mia = referred()
    mia.says(Opened, "Tue 7 Jul 09:12", by=9, answers=owed(mia, opened, at="Tue 7 Jul 09:12"), who="Duty desk")
    mia.says(Opened, "Tue 7 Jul 09:20", by=9, answers=owed(mia, read, at="Tue 7 Jul 09:12", row="caf"), who="Duty desk")
    owed(mia, opened, at="Tue 7 Jul 14:00").is_("done")
    owed(mia, read, at="Tue 7 Jul 14:00", row="caf").is_("done")
    owed(mia, read, at="Tue 7 Jul 14:00", row="form").is_("overdue")
    owed(mia, decided, at="Tue 7 Jul 14:00").is_("due")


def test_one_answer_may_cite_several_steps():
    mia = referred()
    steps = [owed(mia, opened, at="Tue 7 Jul 09:12"), *all_owed(mia, read, at="Tue 7 Jul 09:12")]
    mia.says(Opened, "Tue 7 Jul 13:00", by=9, answers=steps, who="Duty desk")
    assert {one.one.state for step in (opened, read) for one in all_owed(mia, step, at="Tue 7 Jul 14:00")} == {"done"}


def test_a_document_keeps_its_name_when_another_is_taken_out():
    mia = referred()
    mia.says(Opened, "Tue 7 Jul 10:00", by=9, answers=owed(mia, read, at="Tue 7 Jul 09:12", row="caf"), who="Duty desk")
    mia.referral.updated("Tue 7 Jul 12:00", documents=TWO[1:])
    assert [one.one.cite.row for one in all_owed(mia, read, at="Tue 7 Jul 12:00")] == ["caf"]
    owed(mia, read, at="Tue 7 Jul 12:00", row="caf").is_("done")


@row("CP01", "P1")
def test_the_loop_closes_when_the_sender_has_read_the_decision():
    mia = referred(by=3)
    decide(mia, "Wed 8 Jul 10:00")
    owed(mia, decided, at="Wed 8 Jul 11:00").is_("done")
    told = owed(mia, seen, at="Wed 8 Jul 11:00").is_("due", by=THE_RECORDER, until="Sat 11 Jul 00:00")
    assert told.one.bearer == 3
    mia.says(DecisionSeen, "Thu 9 Jul 09:00", by=3, answers=told)
    owed(mia, seen, at="Thu 9 Jul 10:00").is_("done")


def test_decided_at_the_close_of_the_next_working_day_and_a_minute_after():
    for when, state in (("Mon 13 Jul 17:00", "done"), ("Mon 13 Jul 17:01", "done late")):
        mia = referred("Fri 10 Jul 16:50")
        decide(mia, when)
        owed(mia, decided, at="Tue 14 Jul 09:00").is_(state)


def test_decided_over_an_easter():
    mia = referred("Thu 2 Apr 12:00")
    owed(mia, decided, at="Thu 2 Apr 13:00").is_("due", until="Tue 7 Apr 17:00")


@row("CP02", "P2")
def test_two_weeks_of_silence_are_not_possible():
    mia = referred()
    owed(mia, decided, at="Tue 7 Jul 09:00").tells(0, CSC_FRONT_DOOR).is_told()
    owed(mia, decided, at="Wed 8 Jul 17:00").is_("overdue").tells(1, CSC_FRONT_DOOR).is_told()
    owed(mia, decided, at="Thu 9 Jul 00:00").tells(2, CSC_MANAGER).is_told()
    owed(mia, decided, at="Fri 10 Jul 00:00").tells(3, CSC_HEAD).is_told()
    owed(mia, decided, at="Sat 11 Jul 00:00").tells(4, DESIGNATED_NURSE).is_told()
    owed(mia, decided, at="Wed 15 Jul 00:00").tells(5, DESIGNATED_NURSE).is_told()
    owed(mia, decided, at="Tue 21 Jul 09:00").tells(6, DESIGNATED_NURSE)


@row("CP02")
def test_the_sender_says_that_it_cannot_wait_and_the_next_person_hears_at_once():
    mia = referred()
    owed(mia, decided, at="Tue 7 Jul 09:00").tells(0, CSC_FRONT_DOOR).is_told()
    duty = owed(mia, decided, at="Tue 7 Jul 11:00")
    mia.says(CannotWait, "Tue 7 Jul 11:00", by=3, answers=duty, changed="She is worse")
    duty = owed(mia, decided, at="Tue 7 Jul 11:00").is_("due", until="Wed 8 Jul 17:00").tells(2, CSC_MANAGER)
    assert duty.one.climb.called == CSC_MANAGER
    duty.is_told()
    owed(mia, decided, at="Tue 7 Jul 11:00").tells(None)
    owed(mia, decided, at="Thu 9 Jul 00:00").tells(None)
    owed(mia, decided, at="Fri 10 Jul 00:00").tells(3, CSC_HEAD).is_told()
    owed(mia, decided, at="Sat 11 Jul 00:00").tells(4, DESIGNATED_NURSE)


def test_said_again_it_calls_the_one_after():
    mia = referred()
    owed(mia, decided, at="Tue 7 Jul 09:00").is_told()
    for when, step, to in (("Tue 7 Jul 11:00", 2, CSC_MANAGER), ("Tue 7 Jul 12:00", 3, CSC_HEAD),
                           ("Tue 7 Jul 13:00", 4, DESIGNATED_NURSE), ("Tue 7 Jul 14:00", 5, DESIGNATED_NURSE)):
        mia.says(CannotWait, when, by=3, answers=owed(mia, decided, at=when), changed="Worse again")
        owed(mia, decided, at=when).tells(step, to).is_told()
        owed(mia, decided, at=when).tells(None)


def test_said_before_the_owner_was_told_it_is_told_with_the_first_telling():
    mia = referred()
    duty = owed(mia, decided, at="Tue 7 Jul 09:01")
    mia.says(CannotWait, "Tue 7 Jul 09:01", by=3, answers=duty, changed="She is worse")
    duty = owed(mia, decided, at="Tue 7 Jul 09:02").tells(0, CSC_FRONT_DOOR).is_told()
    assert duty.one.climb.called == CSC_MANAGER
    owed(mia, decided, at="Tue 7 Jul 09:03").tells(None)


def test_what_is_taken_back_hastens_nothing():
    mia = referred()
    owed(mia, decided, at="Tue 7 Jul 09:00").is_told()
    duty = owed(mia, decided, at="Tue 7 Jul 11:00")
    mia.says(CannotWait, "Tue 7 Jul 11:00", by=3, answers=duty, changed="The wrong child").struck_out("Tue 7 Jul 11:01")
    owed(mia, decided, at="Tue 7 Jul 11:02").tells(None)


def test_opening_it_decides_nothing():
    mia = referred(documents=[])
    mia.says(Opened, "Tue 7 Jul 09:12", by=9, answers=owed(mia, opened, at="Tue 7 Jul 09:12"), who="Duty desk")
    owed(mia, decided, at="Thu 9 Jul 09:00").is_("overdue")
    nothing_owed(mia, read, at="Thu 9 Jul 09:00")


@row("CP01")
def test_a_named_person_has_it_or_it_climbs():
    mia = referred(documents=[])
    duty = owed(mia, acknowledged, at="Tue 7 Jul 09:00").is_("due", by=CSC_FRONT_DOOR, until="Wed 8 Jul 17:00")
    duty.is_told()
    owed(mia, acknowledged, at="Wed 8 Jul 17:00").is_("overdue").tells(1, CSC_FRONT_DOOR)
    mia.says(Acknowledged, "Wed 8 Jul 09:00", by=9, answers=duty, who="J Smith, social worker")
    owed(mia, acknowledged, at="Wed 8 Jul 17:00").is_("done")
    owed(mia, decided, at="Wed 8 Jul 17:00").is_("overdue")


def test_whoever_decides_by_name_has_acknowledged_it():
    mia = referred(documents=[])
    decide(mia, "Wed 8 Jul 10:00")
    owed(mia, acknowledged, at="Wed 8 Jul 11:00").is_("done")
    owed(mia, opened, at="Wed 8 Jul 11:00").is_("overdue")


@row("CP02")
def test_what_nobody_has_opened_reaches_the_manager_after_a_day_and_the_designated_nurse_on_the_third():
    mia = referred("Mon 6 Jul 10:00", documents=[])
    owed(mia, opened, at="Mon 6 Jul 10:00").tells(0, CSC_FRONT_DOOR).is_told()
    owed(mia, opened, at="Mon 6 Jul 14:00").tells(1, CSC_FRONT_DOOR).is_told()
    owed(mia, opened, at="Tue 7 Jul 10:00").tells(2, CSC_MANAGER).is_told()
    owed(mia, opened, at="Wed 8 Jul 17:00").tells(3, CSC_HEAD).is_told()
    owed(mia, opened, at="Thu 9 Jul 17:00").tells(4, DESIGNATED_NURSE).is_told()
    for n, when in enumerate(("Tue 14 Jul 00:00", "Fri 17 Jul 00:00", "Wed 22 Jul 00:00"), 5):
        owed(mia, opened, at=when).tells(n, DESIGNATED_NURSE).is_told()


@row("SH02")
def test_without_an_outcome_the_sender_and_their_lead_hear_each_step_and_the_manager_is_asked():
    mia = referred("Wed 1 Jul 10:00", documents=[])
    owed(mia, decided, at="Wed 1 Jul 10:00").is_told()
    late = owed(mia, decided, at="Fri 3 Jul 00:00").is_("overdue").tells(2, CSC_MANAGER, passed=(1,))
    assert {role.key for role in late.one.duty.escalate.also} == {"the_sender", "the_senders_lead"}
    late.is_told()
    owed(mia, decided, at="Sat 4 Jul 00:00").tells(3, CSC_HEAD).is_told()
    owed(mia, decided, at="Tue 7 Jul 00:00").tells(4, DESIGNATED_NURSE)
