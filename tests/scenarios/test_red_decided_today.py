"""A red is decided the same day with the safeguarding lead, whatever a tool suggests; silence goes up."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.sexual_health.behaviour_judged import BehaviourJudged
from kith.forms.sexual_health.exploitation_screened import ExploitationScreened
from kith.forms.sexual_health.red_decided import RedDecided
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.sexual_health.red_decided_today import RedDecidedToday
from tests.scenarios.story import nothing_owed, owed, person

decide, screen = RedDecidedToday.decide, RedDecidedToday.screen
AT = "Mon 13 Jul 12:00"
DECIDED = {"lead": "Angela Frost", "decision": "stay", "why": "They are of one age", "told": "yes",
           "next": "Seen on Thursday"}


def judged(colour: str = "red", suggested: str = "red", born: str = "14 years ago", when: str = "Mon 13 Jul 10:00"):
    one = person("Lena", born=born)
    one.says(BehaviourJudged, when, behaviour="A partner of 23", sexual="yes", suggested=suggested, colour=colour,
             why="He is nine years older, and buys her things")
    return one


def test_a_red_is_owed_a_decision_today_and_a_screen_and_both_are_sealed():
    one = judged()
    for duty, until in ((decide, "Mon 13 Jul 17:00"), (screen, "Tue 14 Jul 17:00")):
        found = owed(one, duty, at=AT).is_("due", by=THE_RECORDER, until=until)
        assert labels.of(found.one) == "sealed"


@pytest.mark.parametrize("colour", ["green", "amber"])
def test_what_the_tool_suggests_begins_nothing_by_itself(colour):
    one = judged(colour, suggested="red")
    nothing_owed(one, decide, at=AT)
    nothing_owed(one, screen, at=AT)


def test_what_somebody_judges_red_counts_whatever_the_tool_says():
    owed(judged("red", suggested="green"), decide, at=AT).is_("due")


@pytest.mark.parametrize(("born", "stands"), [("2008-07-14", True), ("2008-07-13", False)])
def test_the_boundary_is_the_eighteenth_birthday(born, stands):
    one = judged(born=born)
    if stands:
        owed(one, decide, at=AT).is_("due")
    else:
        nothing_owed(one, decide, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 17:00", "done"), ("Mon 13 Jul 17:01", "done late")])
def test_decided_the_same_day_and_late(when, state):
    one = judged()
    one.says(RedDecided, when, answers=owed(one, decide, at=AT), **DECIDED)
    owed(one, decide, at="Fri 17 Jul 09:00").is_(state)


def test_after_hours_the_day_is_the_next_working_day():
    owed(judged(when="Fri 17 Jul 18:30"), decide, at="Fri 17 Jul 19:00").is_("due", until="Mon 20 Jul 17:00")


def test_screened_and_done():
    one = judged()
    one.says(ExploitationScreened, "Mon 13 Jul 15:00", signs=["older", "gifts"], outcome="signs", words="He decides")
    owed(one, screen, at="Tue 14 Jul 09:00").is_("done")


def test_undecided_it_goes_to_the_manager_and_then_to_the_named_nurse():
    one = judged()
    owed(one, decide, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, decide, at="Mon 13 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, decide, at="Wed 15 Jul 00:00").tells(2, NAMED_NURSE)


def test_a_colour_that_was_a_mistake_owes_nothing():
    one = person("Lena", born="14 years ago")
    said = {"behaviour": "A kiss", "sexual": "no", "why": "Both are fourteen"}
    one.says(BehaviourJudged, "Mon 13 Jul 10:00", colour="red", **said).corrected(
        "Mon 13 Jul 10:30", "Mon 13 Jul 10:00", colour="green", **said)
    nothing_owed(one, decide, at=AT)
