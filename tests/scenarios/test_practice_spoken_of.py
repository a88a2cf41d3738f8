"""A child on the agenda of a practice’s meeting is spoken of there, and what is decided is somebody’s to do."""
import pytest

from kith.engine.filling import fill
from kith.forms.teams.link_answered import LinkAnswered
from kith.forms.teams.practice_listed import PracticeListed
from kith.forms.teams.practice_spoken import PracticeSpoken
from kith.language.roles import GP, HEALTH_VISITOR, NAMED_GP, TEAM_LEAD
from kith.pathways.teams.link_answered_in_writing import LinkAnsweredInWriting
from kith.pathways.teams.link_decision_done import LinkDecisionDone
from kith.pathways.teams.practice_spoken_of import PracticeSpokenOf
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

speak, first = PracticeSpokenOf.speak, PracticeSpokenOf.first
practice, visitor = LinkAnsweredInWriting.duties.values()
do = LinkDecisionDone.duties["do"]
AT = "Wed 1 Jul 06:01"
DECIDED = {"outcome": "discussed", "decision": "See her at home", "role": "health_visitor", "by_day": "2026-07-24",
           "still": "no"}
NOTHING = {"outcome": "nothing", "reason": "She was seen and is well", "still": "no"}
CARRIED = {"outcome": "carried", "absent": "time"}


def on_it(**raw):
    mia = person("Mia", born="2 years ago")
    mia.says(PracticeListed, "Wed 1 Jul 06:00", since="2026-05-27", until="2026-07-08",
             **{"why": ["new"], "carried": 0, "first": "no"} | raw)
    return mia


@row("GP05")
def test_the_childs_nurse_sees_that_it_is_spoken_of_by_the_day_of_the_meeting_and_reads_why():
    owed(on_it(), speak, at=AT).is_("due", by=HEALTH_VISITOR, until="Thu 9 Jul 00:00", why=(
        "Because Mia came onto the agenda of the practice meeting on Wed 1 Jul: Something important since the last "
        "meeting."))


@row("GP05")
def test_who_was_carried_over_goes_first():
    mia = on_it(why=["risk", "carried"], carried=1, first="yes")
    owed(mia, first, at=AT).is_("due", by=HEALTH_VISITOR, until="Thu 9 Jul 00:00")
    assert (first.level, speak.level) == ("soon", "routine")
    nothing_owed(mia, speak, at=AT)


def test_whoever_is_not_on_it_is_not_owed_a_word():
    nothing_owed(person("Mia", born="2 years ago"), speak, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Wed 8 Jul 23:59", "done"), ("Thu 9 Jul 00:01", "done late")])
@pytest.mark.parametrize("said", [DECIDED, NOTHING, CARRIED], ids=["spoken of", "nothing more", "carried over"])
def test_spoken_of_or_carried_over_in_time_and_late(when, state, said):
    mia = on_it()
    mia.says(PracticeSpoken, when, by=9, answers=owed(mia, speak, at=AT), **said)
    owed(mia, speak, at="Fri 10 Jul 09:00").is_(state)


@row("GP05")
def test_a_decision_is_somebodys_to_do_and_nothing_more_is_nobodys():
    for said, owes in ((DECIDED, True), (NOTHING, False)):
        mia = on_it()
        mia.says(PracticeSpoken, "Wed 8 Jul 13:00", by=9, answers=owed(mia, speak, at=AT), **said)
        if owes:
            owed(mia, do, at="Wed 8 Jul 14:00").is_("due", by=HEALTH_VISITOR, until="Sat 25 Jul 00:00")
        else:
            nothing_owed(mia, do, at="Wed 8 Jul 14:00")


def test_overdue_is_told_to_the_nurses_lead_and_then_to_the_named_gp():
    mia = on_it()
    owed(mia, speak, at=AT).tells(0, HEALTH_VISITOR).is_told()
    owed(mia, speak, at="Thu 9 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, speak, at="Fri 17 Jul 00:00").tells(2, NAMED_GP)


@row("GP05")
@pytest.mark.parametrize(("absent", "asked"), [("visitor", {visitor}), ("practice", {practice}),
                                               ("written", {practice, visitor}), ("time", set()),
                                               ("unwritten", set())])
def test_whichever_side_was_absent_answers_in_writing(absent, asked):
    mia = on_it()
    mia.says(PracticeSpoken, "Wed 8 Jul 13:00", by=None, answers=owed(mia, speak, at=AT), outcome="carried",
             absent=absent)
    for duty, role in ((practice, GP), (visitor, HEALTH_VISITOR)):
        if duty in asked:
            wanted = owed(mia, duty, at="Wed 8 Jul 14:00").is_("due", by=role, until="Thu 23 Jul 00:00")
            mia.says(LinkAnswered, "Thu 9 Jul 09:00", by=9, answers=wanted, knows="She is well", proposes="We see her")
            owed(mia, duty, at="Thu 9 Jul 10:00").is_("done")
        else:
            nothing_owed(mia, duty, at="Wed 8 Jul 14:00")


def test_to_monitor_is_no_decision_and_nothing_more_says_why():
    assert "decision" in fill(PracticeSpoken, DECIDED | {"decision": "monitor"}).problems
    assert "reason" in fill(PracticeSpoken, NOTHING | {"reason": "n/a"}).problems
