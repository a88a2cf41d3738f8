"""A report is owed by the day that the request names; the lead hears of it while there is still time."""
from kith.forms.sent.report_given import ReportGiven
from kith.forms.sent.report_request import ReportRequest
from kith.language.roles import DESIGNATED_NURSE, GP, TEAM_LEAD, THE_RECORDER
from kith.pathways.sent.report_in_time import ReportInTime
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

opened, acknowledged, decided, seen = ReportInTime.duties.values()


def asked(when: str = "Tue 7 Jul 09:00", by: str = "2026-07-16"):
    mia = person(born="3 years ago")
    mia.request = mia.says(ReportRequest, when, by=3, purpose="conference", questions_asked="What worries you?",
                           role="gp", by_day=by)
    return mia


def gives(mia, when: str) -> None:
    mia.says(ReportGiven, when, by=9, answers=owed(mia, decided, at=when), outcome="not_held", who="Dr Shah, GP")


@row("CP01")
def test_it_is_owed_by_the_day_that_was_named():
    mia = asked()
    owed(mia, decided, at="Tue 7 Jul 10:00").is_(
        "due", by=GP, until="Fri 17 Jul 00:00", why="Because a report about Mia was asked for on Tue 7 Jul.")
    owed(mia, opened, at="Tue 7 Jul 10:00").is_("due", by=GP, until="Wed 8 Jul 17:00")
    owed(mia, acknowledged, at="Tue 7 Jul 10:00").is_("due", by=GP, until="Thu 9 Jul 17:00")
    nothing_owed(mia, seen, at="Tue 7 Jul 10:00")


def test_nobody_is_asked_and_nothing_is_owed():
    for duty in (opened, acknowledged, decided, seen):
        nothing_owed(person(born="3 years ago"), duty, at="Tue 7 Jul 10:00")


def test_a_day_that_is_corrected_moves_it_and_keeps_its_name():
    mia = asked()
    before = owed(mia, decided, at="Tue 7 Jul 10:00").one.cite
    mia.request.corrected("Wed 8 Jul 10:00", "Tue 7 Jul 09:00", role="gp", purpose="conference", by_day="2026-07-20",
                          questions_asked="What worries you?")
    assert owed(mia, decided, at="Wed 8 Jul 11:00").is_("due", until="Tue 21 Jul 00:00").one.cite == before


def test_given_on_its_last_day_and_the_day_after():
    for when, state in (("Thu 16 Jul 23:59", "done"), ("Fri 17 Jul 00:01", "done late")):
        mia = asked()
        gives(mia, when)
        owed(mia, decided, at="Fri 17 Jul 09:00").is_(state)


@row("CP01")
def test_whoever_asked_reads_that_nothing_is_held():
    mia = asked()
    gives(mia, "Mon 13 Jul 11:00")
    owed(mia, acknowledged, at="Mon 13 Jul 12:00").is_("done late")
    assert owed(mia, seen, at="Mon 13 Jul 12:00").is_("due", by=THE_RECORDER).one.bearer == 3


@row("CP02")
def test_the_lead_hears_while_there_is_time_and_the_designated_nurse_when_there_is_none():
    mia = asked()
    owed(mia, decided, at="Tue 7 Jul 09:00").tells(0, GP).is_told()
    owed(mia, decided, at="Wed 15 Jul 12:00").tells(None)
    owed(mia, decided, at="Thu 16 Jul 00:00").tells(1, TEAM_LEAD).is_told()
    owed(mia, decided, at="Fri 17 Jul 00:00").is_("overdue").tells(2, TEAM_LEAD).is_told()
    owed(mia, decided, at="Tue 21 Jul 00:00").tells(3, DESIGNATED_NURSE)


def test_asked_for_by_a_day_that_has_gone_it_is_late_at_once():
    owed(asked(by="2026-07-01"), decided, at="Tue 7 Jul 09:01").is_("overdue")
