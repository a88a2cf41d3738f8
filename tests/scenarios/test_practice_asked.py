"""What a practice asks of the health visitor or school nurse is answered in five working days, and read."""
import pytest

from kith.forms.appointments.practice_decided import PracticeDecided
from kith.forms.sent.decision_seen import DecisionSeen
from kith.forms.sent.information_given import InformationGiven
from kith.language.roles import DESIGNATED_NURSE, HEALTH_VISITOR, SCHOOL_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.appointments.practice_asked import PracticeAsked
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

decided, seen = PracticeAsked.decided, PracticeAsked.seen
ON, SOON = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"


def asked(decision: str = "asked", role: str = "health_visitor"):
    mia = person(born="3 years ago")
    to = {"role": role, "ask": "Please visit"} if decision == "asked" else {}
    mia.says(PracticeDecided, ON, by=3, decision=decision, why="Two missed eye appointments", **to)
    return mia


@row("GP02")
@pytest.mark.parametrize("role", [HEALTH_VISITOR, SCHOOL_NURSE])
def test_the_answer_is_due_in_five_working_days(role):
    mia = asked(role=role.key)
    owed(mia, decided, at=SOON).is_("due", by=role, until="Mon 20 Jul 17:00")
    owed(mia, PracticeAsked.opened, at=SOON).is_("due", by=role)


def test_what_the_practice_does_itself_asks_nobody():
    nothing_owed(asked("contact"), decided, at=SOON)


@pytest.mark.parametrize(("when", "state"), [("Mon 20 Jul 17:00", "done"), ("Mon 20 Jul 17:01", "done late")])
def test_answered_in_time_and_late_the_practice_reads_it(when, state):
    mia = asked()
    mia.says(InformationGiven, when, by=9, answers=owed(mia, decided, at=SOON), outcome="given", who="Priya Nair",
             words="Seen at home")
    owed(mia, decided, at="Mon 20 Jul 18:00").is_(state)
    assert owed(mia, seen, at="Mon 20 Jul 18:00").is_("due", by=THE_RECORDER).one.bearer == 3
    mia.says(DecisionSeen, "Tue 21 Jul 09:00", by=3, answers=owed(mia, seen, at="Mon 20 Jul 18:00"))
    owed(mia, seen, at="Tue 21 Jul 10:00").is_("done")


@row("GP02")
def test_unanswered_its_own_lead_hears_and_whoever_asked_is_told():
    mia = asked()
    owed(mia, decided, at=SOON).tells(0, HEALTH_VISITOR).is_told()
    owed(mia, decided, at="Mon 20 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, decided, at="Thu 23 Jul 00:00").tells(2, DESIGNATED_NURSE)
