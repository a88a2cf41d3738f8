"""An attachment lay unopened for two weeks, told from both sides: what each saw on which day, and who was chased."""
from datetime import timedelta

from kith.engine.calendar import local
from kith.forms.acts.opened import Opened
from kith.forms.sent.referral_decided import ReferralDecided
from kith.language.roles import CSC_FRONT_DOOR, CSC_HEAD, CSC_MANAGER, DESIGNATED_NURSE, THE_RECORDER, THE_SENDER
from kith.pathways.sent.referral_answered import ReferralAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import owed
from tests.scenarios.test_referral_answered import referred

opened, read, acknowledged, decided, seen = ReferralAnswered.duties.values()
FORM = [{"_row": "form", "name": "Referral form"}]
SENT, DAY_14 = "Mon 6 Jul 10:00", "Mon 20 Jul 10:00"
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def said(moment) -> str:
    return f"{local(moment):%a %-d %b %H:%M}"


def chased(mia, duty, start: str, until: str, row: str = "") -> list[tuple[str, str]]:
    """Everything that its ladder says in this time, each step told when it comes: (when, to whom)."""
    log, when = [], owed(mia, duty, at=start, row=row).at
    last = owed(mia, duty, at=until, row=row).at
    while when <= last:
        asked = owed(mia, duty, at=said(when), row=row)
        if asked.one.climb.tell is not None:
            log.append((said(when), asked.one.climb.tell_role))
            asked.is_told()
        when = owed(mia, duty, at=said(when + MINUTE), row=row).one.climb.next_at or last + DAY
    return log


def two_weeks():
    """Sent on a Monday at ten; the message is opened at once, and its attachment by nobody."""
    mia = referred(SENT, documents=FORM)
    mia.says(Opened, "Mon 6 Jul 10:12", by=9, answers=owed(mia, opened, at="Mon 6 Jul 10:12"), who="Duty desk")
    return mia


@row("CP01", "CP02", "P2")
def test_the_receiver_is_chased_rung_by_rung_and_nobody_relies_on_the_sender():
    log = chased(two_weeks(), read, SENT, DAY_14, row="form")
    assert log == [
        ("Mon 6 Jul 10:00", CSC_FRONT_DOOR), ("Mon 6 Jul 14:00", CSC_FRONT_DOOR), ("Tue 7 Jul 10:00", CSC_MANAGER),
        ("Wed 8 Jul 17:00", CSC_HEAD), ("Thu 9 Jul 17:00", DESIGNATED_NURSE), ("Tue 14 Jul 00:00", DESIGNATED_NURSE),
        ("Fri 17 Jul 00:00", DESIGNATED_NURSE)]


@row("CP02")
def test_by_the_fourteenth_day_the_program_has_chased_six_times_and_more():
    mia = two_weeks()
    logs = [chased(mia, duty, SENT, DAY_14, row) for duty, row in ((read, "form"), (acknowledged, ""), (decided, ""))]
    moments = {when for log in logs for when, _ in log[1:]}
    assert len(moments) >= 6, moments


@row("CP02")
def test_the_sender_hears_of_each_chase_and_owes_nothing():
    mia = two_weeks()
    assert all(THE_SENDER in duty.escalate.also for duty in (opened, read, acknowledged, decided))
    for duty in (opened, read, acknowledged, decided):
        assert owed(mia, duty, at=DAY_14).one.role == CSC_FRONT_DOOR
        assert owed(mia, duty, at=DAY_14).one.asked_by == 3


@row("CP01")
def test_what_the_sender_saw_on_which_day():
    mia = two_weeks()
    seen_on = {when: [owed(mia, duty, at=when, row=row).one.state
                      for duty, row in ((opened, ""), (read, "form"), (acknowledged, ""), (decided, ""))]
               for when in ("Mon 6 Jul 11:00", "Mon 6 Jul 15:00", "Tue 7 Jul 18:00", DAY_14)}
    assert seen_on == {
        "Mon 6 Jul 11:00": ["done", "due", "due", "due"],
        "Mon 6 Jul 15:00": ["done", "overdue", "due", "due"],
        "Tue 7 Jul 18:00": ["done", "overdue", "overdue", "overdue"],
        DAY_14: ["done", "overdue", "overdue", "overdue"]}


@row("CP01", "CP02")
def test_on_the_fourteenth_day_it_is_opened_and_decided_and_the_delay_stays_on_record():
    mia = two_weeks()
    mia.says(Opened, "Mon 20 Jul 10:05", by=9, answers=owed(mia, read, at=DAY_14, row="form"), who="Duty desk")
    mia.says(ReferralDecided, "Mon 20 Jul 11:00", by=9, answers=owed(mia, decided, at=DAY_14), decision="strategy",
             why="Bruises", who="H Moss, team manager")
    owed(mia, read, at="Mon 20 Jul 12:00", row="form").is_("done late")
    owed(mia, acknowledged, at="Mon 20 Jul 12:00").is_("done late")
    owed(mia, decided, at="Mon 20 Jul 12:00").is_("done late")
    assert owed(mia, seen, at="Mon 20 Jul 12:00").is_("due", by=THE_RECORDER).one.bearer == 3
