"""A message under an identity that ended with an adoption: the adoption desk reads it, and nobody else."""
from kith.forms.identity.record_opened import RecordOpened
from kith.forms.identity.record_sealed import RecordSealed
from kith.forms.identity.sealed_post_came import SealedPostCame
from kith.forms.identity.sealed_post_read import SealedPostRead
from kith.language.roles import ADOPTION_DESK, DESIGNATED_NURSE
from kith.pathways.identity.sealed_post import SealedPost
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed

read = SealedPost.read


def sealed() -> Record:
    one = Record("Sealed record")
    one.says(RecordSealed, "Mon 6 Jul 10:00", ordered="2026-07-01", authority="Notice by post", second="rosa")
    return one


def came(one: Record, when: str = "Wed 8 Jul 09:00") -> Record:
    one.says(SealedPostCame, when, by=None, sender="PAS@RCB")
    return one


@row("AE03")
def test_a_message_is_read_within_a_day():
    one = came(sealed())
    duty = owed(one, read, at="Wed 8 Jul 10:00")
    duty.is_("due", by=ADOPTION_DESK, until="Thu 9 Jul 09:00",
             why="Because a message came on Wed 8 Jul under an identity that has ended.")
    one.says(SealedPostRead, "Thu 9 Jul 08:59", answers=duty, outcome="sender_told", words="A&E, by phone")
    owed(one, read, at="Thu 9 Jul 10:00").is_("done")


def test_no_message_came():
    nothing_owed(sealed(), read, at="Wed 8 Jul 10:00")


def test_each_message_is_read_by_itself():
    one = came(came(sealed()), "Wed 8 Jul 12:00")
    first, _ = all_owed(one, read, at="Wed 8 Jul 13:00")
    one.says(SealedPostRead, "Wed 8 Jul 14:00", answers=first, outcome="kept", words="A&E, by phone")
    assert [found.one.state for found in all_owed(one, read, at="Wed 8 Jul 15:00")] == ["done", "due"]


def test_read_at_the_last_moment_and_after_it():
    for when, state in (("Thu 9 Jul 09:00", "done"), ("Thu 9 Jul 09:01", "done late")):
        one = came(sealed())
        one.says(SealedPostRead, when, answers=owed(one, read, at="Wed 8 Jul 10:00"), outcome="kept",
                 words="A&E, by phone")
        owed(one, read, at="Fri 10 Jul 09:00").is_(state)


def test_unread_it_climbs():
    one = came(sealed())
    owed(one, read, at="Wed 8 Jul 09:00").tells(0, ADOPTION_DESK).is_told()
    owed(one, read, at="Thu 9 Jul 09:00").is_("overdue").tells(1, DESIGNATED_NURSE).is_told()
    owed(one, read, at="Fri 10 Jul 09:00").tells(2, DESIGNATED_NURSE)


def test_open_again_the_record_has_no_identity_that_ended():
    one = came(sealed())
    one.says(RecordOpened, "Wed 8 Jul 12:00", why="The order was for another child")
    nothing_owed(one, read, at="Wed 8 Jul 13:00")
