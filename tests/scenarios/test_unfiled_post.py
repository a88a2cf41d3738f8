"""A message nobody could be recognised in is decided in hours, and no half decision closes it."""
import pytest

from kith.forms.identity.post_came import PostCame
from kith.forms.identity.post_filed import PostFiled
from kith.language.roles import DUTY_DESK, NAMED_NURSE, POST_CLERK
from kith.pathways.identity.unfiled_post import UnfiledPost
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed

file = UnfiledPost.file


def post():
    one = Record("A message")
    one.says(PostCame, "Sat 11 Jul 21:40", by=None, sender="PAS@RCB", why="Two people fit", names="Mohamed A")
    return one


@row("AE03", "AE10")
def test_unfiled_post_has_an_owner_and_a_clock_at_once():
    duty = owed(post(), file, at="Sat 11 Jul 21:41").is_("due", by=POST_CLERK, until="Sun 12 Jul 01:40")
    assert duty.sentence == "Because a message came on Sat 11 Jul and nobody could be recognised in it."


def test_post_that_was_recognised_owes_nothing():
    nothing_owed(Record("A message"), file, at="Sat 11 Jul 21:41")


@pytest.mark.parametrize("decision", ["person", "new", "nobody"])
def test_decided_in_time(decision):
    one = post()
    whose = {"person": "k7"} if decision == "person" else {}
    one.says(PostFiled, "Sun 12 Jul 01:40", answers=owed(one, file, at="Sat 11 Jul 22:00"), decision=decision, **whose)
    owed(one, file, at="Sun 12 Jul 09:00").is_("done")


@row("AE03")
def test_i_cannot_tell_is_written_down_and_closes_nothing():
    one = post()
    one.says(PostFiled, "Sat 11 Jul 22:00", answers=owed(one, file, at="Sat 11 Jul 22:00"), decision="cannot_tell")
    owed(one, file, at="Sat 11 Jul 23:00").is_("due")


def test_decided_late():
    one = post()
    one.says(PostFiled, "Sun 12 Jul 01:41", answers=owed(one, file, at="Sat 11 Jul 22:00"), decision="new")
    owed(one, file, at="Sun 12 Jul 09:00").is_("done late")


@row("P2")
def test_undecided_climbs():
    one = post()
    owed(one, file, at="Sat 11 Jul 21:40").tells(0, POST_CLERK).is_told()
    owed(one, file, at="Sun 12 Jul 01:40").is_("overdue").tells(1, DUTY_DESK).is_told()
    owed(one, file, at="Sun 12 Jul 21:40").tells(2, NAMED_NURSE).is_told()
    owed(one, file, at="Mon 13 Jul 21:40").tells(3, NAMED_NURSE)


@row("HV08")
def test_what_cannot_wait_is_the_duty_desk_s_in_two_hours_and_then_the_named_nurse_s():
    one = Record("post")
    one.says(PostCame, "Sat 11 Jul 21:40", sender="notice@kith", why="Nobody we hold has these details.", urgent="yes")
    duty = owed(one, UnfiledPost.file_now, at="Sat 11 Jul 22:00").is_("due", by=DUTY_DESK, until="Sat 11 Jul 23:40")
    assert duty.one.duty.level == "urgent"
    nothing_owed(one, file, at="Sat 11 Jul 22:00")
    duty.tells(0).is_told()
    owed(one, UnfiledPost.file_now, at="Sat 11 Jul 23:40").is_("overdue").tells(1, NAMED_NURSE)
