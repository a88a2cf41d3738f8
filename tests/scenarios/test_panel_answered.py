"""What the children's panel says is answered wish by wish; silence is listed to the designated doctor."""
import pytest

from kith.engine.filling import fill
from kith.forms.looked_after.draft_renewed import DraftRenewed
from kith.forms.looked_after.draft_shown import DraftShown
from kith.forms.looked_after.panel_told_back import PanelToldBack
from kith.forms.looked_after.wish_answered import WishAnswered
from kith.language.roles import DESIGNATED_DOCTOR, LOOKED_AFTER_LEAD, THE_RECORDER
from kith.pathways.looked_after.panel_answered import PanelAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, team

answer, renew, tell = PanelAnswered.answer, PanelAnswered.renew, PanelAnswered.tell
SMALL = "If you are very ill, a doctor must see it in one look. Small letters could cost your life."
WISHES = [{"_row": f"wish{n}", "words": f"Wish {n}"} for n in range(1, 10)] + [
    {"_row": "small", "words": "Write the allergies very small"}]


@pytest.fixture
def panel():
    """Ten wishes about the second version of the passport."""
    one = team("looked_after", since="Thu 1 Jan")
    one.says(DraftShown, "Mon 1 Jun 16:00", by=4, what="passport", called="The passport", version=2,
             met_on="2026-06-01", young=7, wishes=WISHES)
    return one


def answered(one, wish: str, when: str, **raw):
    return one.says(WishAnswered, when, by=5, answers=owed(one, answer, at=when, row=wish), **raw)


@row("LA02")
def test_each_wish_is_the_lead_s_to_answer_in_twenty_working_days(panel):
    asked = all_owed(panel, answer, at="Tue 2 Jun 09:00")
    assert len(asked) == 10
    owed(panel, answer, at="Tue 2 Jun 09:00", row="small").is_(
        "due", by=LOOKED_AFTER_LEAD, until="Tue 30 Jun 00:00",
        why="Because on Mon 1 Jun the children’s panel said what it thinks of a draft.")


def test_a_team_whose_panel_said_nothing_owes_nothing():
    nothing_owed(team("looked_after", since="Thu 1 Jan"), answer, at="Tue 2 Jun 09:00")


@row("LA02")
def test_nine_are_adopted_in_version_three_and_one_is_not_with_a_reason_that_a_child_reads(panel):
    for wish in WISHES[:-1]:
        answered(panel, wish["_row"], "Mon 15 Jun 10:00", becomes="did", did="It says so now")
    answered(panel, "small", "Mon 15 Jun 11:00", becomes="could_not", why=SMALL)
    assert {one.one.state for one in all_owed(panel, answer, at="Mon 15 Jun 12:00")} == {"done"}
    panel.says(DraftRenewed, "Mon 15 Jun 13:00", by=5, answers=owed(panel, renew, at="Mon 15 Jun 12:00"), version=3,
               from_day="2026-07-01")
    owed(panel, renew, at="Mon 15 Jun 14:00").is_("done")
    asked = owed(panel, tell, at="Mon 15 Jun 14:00").is_("due", by=THE_RECORDER)
    panel.says(PanelToldBack, "Mon 22 Jun 17:00", by=4, answers=asked, told_on="2026-06-22", how="together",
               who="Dr Asha Mehta")
    owed(panel, tell, at="Mon 22 Jun 18:00").is_("done")


@row("LA02")
def test_what_is_unanswered_is_listed_to_the_designated_doctor(panel):
    owed(panel, answer, at="Tue 2 Jun 09:00", row="small").is_told()
    owed(panel, answer, at="Mon 29 Jun 23:59", row="small").is_("due")
    owed(panel, answer, at="Tue 30 Jun 00:00", row="small").is_("overdue").tells(1, DESIGNATED_DOCTOR)


@pytest.mark.parametrize(("when", "state"), [("Mon 29 Jun 23:59", "done"), ("Tue 30 Jun 00:01", "done late")])
def test_an_answer_is_in_time_or_late_by_itself(panel, when, state):
    answered(panel, "wish1", when, becomes="part", did="It is on the first page", why="There is no room on the cover")
    owed(panel, answer, at="Wed 1 Jul 09:00", row="wish1").is_(state)
    owed(panel, answer, at="Wed 1 Jul 09:00", row="wish2").is_("overdue")


@row("LA02")
def test_a_letter_alone_does_not_tell_them(panel):
    asked = owed(panel, tell, at="Mon 15 Jun 12:00")
    panel.says(PanelToldBack, "Mon 15 Jun 13:00", by=4, answers=asked, told_on="2026-06-15", how="written",
               who="Ruth Amos")
    owed(panel, tell, at="Mon 15 Jun 14:00").is_("due")


@pytest.mark.parametrize("why", ["Policy", "Not appropriate", "It is clinically indicated", "In line with guidance"])
@row("LA02")
def test_a_rule_is_no_reason_for_a_child(why):
    assert "why" in fill(WishAnswered, {"becomes": "could_not", "why": why}).problems
    assert not fill(WishAnswered, {"becomes": "could_not", "why": SMALL}).problems
