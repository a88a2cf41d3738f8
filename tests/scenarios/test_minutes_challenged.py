"""Minutes say what is not so: whoever issued them answers by a day, and whoever said so learns what came of it."""
import pytest

from kith.engine.filling import fill
from kith.forms.meetings.challenge_answered import ChallengeAnswered
from kith.forms.meetings.minutes_issued import MinutesIssued
from kith.forms.meetings.minutes_read import MinutesRead
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import (
    CSC_MANAGER,
    DESIGNATED_NURSE,
    THE_RECORDER,
    THE_SENDER,
)
from kith.pathways.meetings.correction_is_weighed import CorrectionIsWeighed
from kith.pathways.meetings.minutes_challenged import MinutesChallenged
from kith.pathways.meetings.minutes_read_by_all import MinutesReadByAll
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

visitor, practice = MinutesReadByAll.health_visitor, MinutesReadByAll.gp
answer, seen = MinutesChallenged.answer, MinutesChallenged.seen
decided, plan = CorrectionIsWeighed.decided, CorrectionIsWeighed.plan
CHAIR, READER, DOCTOR = 7, 4, 5
LINES = [{"_row": "one", "says": "She keeps to her treatment."}, {"_row": "two", "says": "A plan begins."}]
AMENDED = [{"_row": "one", "says": "She missed three collections.", "was": "She keeps to her treatment."}, LINES[1]]
WRONG = {"wrong": "yes", "line_number": "1", "facts": "Three collections were missed in June", "source": "The pharmacy",
         "wording": "She missed three collections."}
ACCEPTED = {"answer": "accepted", "wording": "She missed three collections.", "why": "The pharmacy’s list says so",
            "matters": "yes"}
ISSUED, AT = "Mon 13 Jul 10:00", "Mon 13 Jul 10:01"


def issued():
    """Minutes are out, and nobody has read them."""
    one = person("Finn", born="2 years ago")
    one.has_worker("health_visitor", "Mon 1 Jun 09:00", team="hv")
    one.minutes = one.says(MinutesIssued, ISSUED, by=CHAIR, kept_at="With the chair", lines=LINES)
    return one


def finn():
    """The health visitor has read them, and the practice not yet."""
    one = issued()
    one.says(MinutesRead, "Mon 13 Jul 12:00", by=READER, answers=owed(one, visitor, at=AT), wrong="no")
    return one


def challenged(**raw):
    one = finn()
    one.says(MinutesRead, "Tue 14 Jul 09:00", by=DOCTOR, answers=owed(one, practice, at=AT), **WRONG | raw)
    return one


def answered(when: str = "Tue 14 Jul 15:00", **raw):
    one = challenged()
    one.says(ChallengeAnswered, when, by=CHAIR, answers=owed(one, answer, at="Tue 14 Jul 09:01"), **ACCEPTED | raw)
    return one


def test_minutes_in_which_nothing_is_wrong_ask_nothing():
    nothing_owed(finn(), answer, at="Mon 13 Jul 13:00")


@row("GP06")
def test_whoever_issued_them_answers_in_five_working_days_and_by_nobody_else_is_it_owed():
    one = challenged()
    theirs = owed(one, answer, at="Tue 14 Jul 09:01").is_("due", by=THE_RECORDER, until="Tue 21 Jul 17:00")
    assert theirs.one.bearer == CHAIR
    assert theirs.sentence == "Because somebody said on Tue 14 Jul that the minutes of a meeting about Finn are wrong."


@row("GP06")
def test_a_silent_chair_reaches_the_manager_and_then_the_designated_nurse_and_whoever_waits_hears():
    one = challenged()
    assert THE_SENDER in answer.escalate.also
    assert owed(one, answer, at="Tue 14 Jul 09:01").is_told().one.asked_by == DOCTOR
    owed(one, answer, at="Tue 21 Jul 17:00").is_("overdue").tells(1, CSC_MANAGER).is_told()
    owed(one, answer, at="Sat 25 Jul 00:00").tells(2, DESIGNATED_NURSE)


@pytest.mark.parametrize(("when", "state"), [("Tue 21 Jul 17:00", "done"), ("Tue 21 Jul 17:01", "done late")],
                         ids=["in time", "late"])
def test_answered_in_time_and_late_and_the_answer_is_known_to_whoever_challenged(when, state):
    one = answered(when)
    owed(one, answer, at="Wed 22 Jul 09:00").is_(state)
    waits = owed(one, seen, at="Wed 22 Jul 09:00").is_("due", by=THE_RECORDER)
    assert waits.one.bearer == DOCTOR
    one.says(OutcomeRead, "Wed 22 Jul 10:00", by=DOCTOR, answers=waits)
    owed(one, seen, at="Wed 22 Jul 11:00").is_("done")


def test_a_challenge_says_what_is_true_how_it_is_known_and_what_the_line_should_say():
    assert {"facts", "source", "wording"} <= set(fill(MinutesRead, {"wrong": "yes"}).problems)
    assert not fill(MinutesRead, {"wrong": "no"}).problems
    assert "wording" in fill(ChallengeAnswered, ACCEPTED | {"wording": ""}).problems
