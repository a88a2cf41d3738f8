"""Information is asked of another service: each rung is owed by whoever was asked, and none held is an answer."""
from kith.forms.acts.acknowledged import Acknowledged
from kith.forms.acts.opened import Opened
from kith.forms.sent.decision_seen import DecisionSeen
from kith.forms.sent.information_given import InformationGiven
from kith.forms.sent.information_request import InformationRequest
from kith.language.roles import CAMHS, DESIGNATED_NURSE, GP, TEAM_LEAD, THE_RECORDER
from kith.pathways.sent.information_answered import InformationAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

opened, acknowledged, decided, seen = InformationAnswered.duties.values()


def asked(when: str = "Tue 7 Jul 09:00", role: str = "gp"):
    mia = person(born="3 years ago")
    mia.says(InformationRequest, when, by=3, what="What do you know of the father?",
             why="A visit to the home is planned", agreed="agreed", role=role)
    return mia


def answered(mia, when: str, **raw) -> None:
    raw = {"outcome": "not_held", "who": "Dr Shah, GP"} | raw
    mia.says(InformationGiven, when, by=9, answers=owed(mia, decided, at=when), **raw)


@row("CP01")
def test_whoever_is_asked_owes_each_rung():
    mia = asked()
    owed(mia, opened, at="Tue 7 Jul 10:00").is_("due", by=GP, until="Wed 8 Jul 17:00")
    owed(mia, acknowledged, at="Tue 7 Jul 10:00").is_("due", by=GP, until="Wed 8 Jul 17:00")
    owed(mia, decided, at="Tue 7 Jul 10:00").is_(
        "due", by=GP, until="Fri 10 Jul 17:00", why="Because information about Mia was asked for on Tue 7 Jul.")
    nothing_owed(mia, seen, at="Tue 7 Jul 10:00")


def test_another_service_is_asked_and_another_owes_it():
    owed(asked(role="camhs"), decided, at="Tue 7 Jul 10:00").is_("due", by=CAMHS)


def test_nothing_asked_nothing_owed():
    for duty in (opened, acknowledged, decided, seen):
        nothing_owed(person(born="3 years ago"), duty, at="Tue 7 Jul 10:00")


@row("CP01")
def test_that_none_is_held_is_an_answer_and_whoever_asked_reads_it():
    mia = asked()
    answered(mia, "Wed 8 Jul 11:00")
    owed(mia, decided, at="Wed 8 Jul 12:00").is_("done")
    told = owed(mia, seen, at="Wed 8 Jul 12:00").is_("due", by=THE_RECORDER)
    assert told.one.bearer == 3
    mia.says(DecisionSeen, "Thu 9 Jul 09:00", by=3, answers=told)
    owed(mia, seen, at="Thu 9 Jul 10:00").is_("done")


def test_whoever_answers_by_name_has_acknowledged_it():
    mia = asked()
    answered(mia, "Wed 8 Jul 11:00")
    owed(mia, acknowledged, at="Wed 8 Jul 12:00").is_("done")
    owed(mia, opened, at="Wed 8 Jul 12:00").is_("due")


def test_of_two_requests_the_answer_to_one_acknowledges_no_other():
    mia = asked()
    mia.says(InformationRequest, "Tue 7 Jul 09:30", by=3, role="camhs", what="Is he known to you?", why="A visit",
             agreed="told", lawful="harm")
    mia.says(InformationGiven, "Wed 8 Jul 11:00", by=9, answers=owed_by(mia, decided, GP), outcome="not_held",
             who="Dr Shah")
    assert owed_by(mia, acknowledged, GP).one.state == "done"
    assert owed_by(mia, acknowledged, CAMHS).one.state == "due"


def owed_by(mia, duty, role, at: str = "Wed 8 Jul 12:00"):
    return next(one for one in all_owed(mia, duty, at=at) if one.one.role == role)


def test_it_was_opened_and_somebody_has_it():
    mia = asked()
    mia.says(Opened, "Tue 7 Jul 11:00", by=9, answers=owed(mia, opened, at="Tue 7 Jul 11:00"), who="Reception")
    mia.says(Acknowledged, "Tue 7 Jul 12:00", by=9, answers=owed(mia, acknowledged, at="Tue 7 Jul 12:00"),
             who="Dr Shah, GP")
    owed(mia, opened, at="Wed 8 Jul 18:00").is_("done")
    owed(mia, acknowledged, at="Wed 8 Jul 18:00").is_("done")
    owed(mia, decided, at="Wed 8 Jul 18:00").is_("due")


def test_answered_at_the_close_of_its_day_and_a_minute_after():
    for when, state in (("Fri 10 Jul 17:00", "done"), ("Fri 10 Jul 17:01", "done late")):
        mia = asked()
        answered(mia, when)
        owed(mia, decided, at="Mon 13 Jul 09:00").is_(state)


@row("CP02")
def test_silence_climbs_where_it_was_asked():
    mia = asked()
    owed(mia, decided, at="Tue 7 Jul 09:00").tells(0, GP).is_told()
    owed(mia, decided, at="Fri 10 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, decided, at="Wed 15 Jul 00:00").tells(2, DESIGNATED_NURSE).is_told()
    owed(mia, decided, at="Sat 18 Jul 00:00").tells(3, DESIGNATED_NURSE)
