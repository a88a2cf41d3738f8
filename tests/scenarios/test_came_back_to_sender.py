"""What came back is read by whoever sent it, who says what they do; whoever took the word of it owes nothing."""
import pytest

from kith.engine.filling import fill
from kith.forms.acts.sent_back import SentBack
from kith.forms.sent.came_back_read import CameBackRead
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.sent.came_back_to_sender import CameBackToSender
from kith.pathways.sent.referral_answered import ReferralAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed
from tests.scenarios.test_referral_answered import referred

read, decided = CameBackToSender.read, ReferralAnswered.decided
SENT, BACK, AT = "Mon 6 Jul 10:00", "Mon 6 Jul 11:00", "Mon 6 Jul 11:01"
SENDER = 3


def came_back(by: int | None = None):
    """A referral that goes back; ``by``: whoever took it down over the telephone."""
    mia = referred(SENT)
    mia.says(SentBack, BACK, by=by, answers=owed(mia, decided, at=BACK), why="unknown", who="Nora Finch")
    return mia


@row("CP01", "CP02")
@pytest.mark.parametrize("by", [None, 9], ids=["by a link", "by telephone"])
def test_whoever_sent_it_owes_a_word_whoever_took_down_that_it_came_back(by):
    mine = owed(came_back(by), read, at=AT).is_("due", by=THE_RECORDER, until="Tue 7 Jul 17:00")
    assert mine.one.bearer == SENDER
    assert mine.sentence == "Because what was sent about Mia came back on Mon 6 Jul."


def test_what_did_not_come_back_is_no_duty_and_what_was_sent_back_in_error_is_none():
    mia = referred(SENT)
    nothing_owed(mia, read, at=AT)
    mia.says(SentBack, BACK, by=None, answers=owed(mia, decided, at=BACK), why="unknown", who="N F").struck_out(AT)
    nothing_owed(mia, read, at="Mon 6 Jul 11:02")


@pytest.mark.parametrize(("when", "state"), [("Tue 7 Jul 17:00", "done"), ("Tue 7 Jul 17:01", "done late")],
                         ids=["in time", "late"])
def test_said_in_time_and_late(when, state):
    mia = came_back()
    mia.says(CameBackRead, when, by=SENDER, answers=owed(mia, read, at=AT), does="again")
    owed(mia, read, at="Wed 8 Jul 09:00").is_(state)


@row("CP02")
def test_silent_it_reaches_their_lead_and_then_the_named_nurse():
    mia = came_back()
    owed(mia, read, at=AT).is_told()
    owed(mia, read, at="Tue 7 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, read, at="Fri 10 Jul 00:00").tells(2, NAMED_NURSE)


def test_that_nobody_needs_it_asks_why():
    assert "why" in fill(CameBackRead, {"does": "not_needed"}).problems
