"""After a move the GP practice before is asked for what it holds."""
from kith.forms.looked_after.move_gone_through import MoveGoneThrough
from kith.forms.looked_after.placement_changed import PlacementChanged
from kith.forms.looked_after.practice_before import PracticeBefore
from kith.forms.looked_after.practice_settled import PracticeSettled
from kith.language.roles import LOOKED_AFTER_NURSE, NAMED_GP, TEAM_LEAD
from kith.pathways.looked_after.practice_before_asked import PracticeBeforeAsked
from tests.scenarios.caring import in_care
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

ask, came = PracticeBeforeAsked.ask, PracticeBeforeAsked.came
BEFORE = {"practice": "Marsh Surgery", "who": "The practice manager, by letter"}
THROUGH = {"plan_holds": "yes", "agreed": "stands", "waiting": "None"}


def moved(when: str = "Mon 1 Jun 10:00"):
    one = in_care(since="Mon 2 Mar")
    one.says(PlacementChanged, when, placement="foster")
    return one


def gave(one, when: str, outcome: str, **raw) -> None:
    one.says(PracticeBefore, when, outcome=outcome, **BEFORE | raw)


@row("LA16")
def test_it_is_asked_in_five_working_days_and_answers_in_ten_more():
    one = moved()
    owed(one, ask, at="Mon 1 Jun 11:00").is_(
        "due", by=LOOKED_AFTER_NURSE, until="Tue 9 Jun 00:00",
        why="Because Kai moved to another home in care on Mon 1 Jun, and may have another practice now.")
    gave(one, "Wed 3 Jun 09:00", "asked")
    owed(one, ask, at="Wed 3 Jun 10:00").is_("done")
    owed(one, came, at="Wed 3 Jun 10:00").is_("due", by=LOOKED_AFTER_NURSE, until="Thu 18 Jun 00:00")
    gave(one, "Mon 15 Jun 09:00", "came", words="Summary and letters: in the record", goes_on="Sent on by us")
    owed(one, came, at="Mon 15 Jun 10:00").is_("done")


def test_late_and_at_the_boundary():
    for when, state in (("Mon 8 Jun 23:59", "done"), ("Tue 9 Jun 00:01", "done late")):
        one = moved()
        gave(one, when, "asked")
        owed(one, ask, at="Wed 10 Jun 09:00").is_(state)


def test_the_same_practice_is_not_asked_for_what_it_has():
    one = moved()
    one.says(MoveGoneThrough, "Tue 2 Jun 09:00", practice="same", **THROUGH)
    owed(one, ask, at="Tue 2 Jun 10:00").is_("done")
    owed(one, came, at="Tue 2 Jun 10:00").is_("done")


def test_another_practice_that_was_found_out_begins_it_too():
    one = in_care(since="Mon 2 Mar")
    one.says(PracticeSettled, "Mon 1 Jun 10:00", found="now", practice_name="Mill Practice", grounds="By telephone",
             moved="yes")
    owed(one, ask, at="Mon 1 Jun 11:00").is_("due")


def test_who_did_not_move_asks_nobody():
    nothing_owed(in_care(since="Mon 2 Mar"), ask, at="Mon 1 Jun 11:00")


@row("LA16")
def test_a_refusal_is_no_answer_and_its_silence_climbs_to_the_named_gp():
    one = moved()
    gave(one, "Mon 1 Jun 12:00", "refused", why="They want a form; the lead takes it up")
    owed(one, came, at="Mon 1 Jun 13:00").is_("due").is_told()
    owed(one, came, at="Tue 16 Jun 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, came, at="Wed 24 Jun 00:00").tells(2, NAMED_GP)
