"""An adopted child's record was sealed: each thing that was owed is begun again by the adoption desk, in days."""
from kith.forms.identity.begun_again import BegunAgain
from kith.forms.identity.record_opened import RecordOpened
from kith.forms.identity.record_sealed import RecordSealed
from kith.language.roles import ADOPTION_DESK, DESIGNATED_NURSE
from kith.pathways.identity.begin_again import BeginAgain
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed

again = BeginAgain.again


def sealed(*what: str, when: str = "Mon 6 Jul 10:00") -> Record:
    one = Record("Sealed record")
    one.says(RecordSealed, when, role=ADOPTION_DESK, ordered="2026-07-01", authority="Notice by post", second="rosa",
             owed=[{"_row": words, "what": words} for words in what])
    return one


@row("CP03")
def test_each_thing_that_was_owed_is_begun_again_by_itself():
    one = sealed("hearing", "review")
    assert len(all_owed(one, again, at="Mon 6 Jul 11:00")) == 2
    duty = owed(one, again, at="Mon 6 Jul 11:00", row="review")
    duty.is_("due", by=ADOPTION_DESK, until="Tue 14 Jul 00:00",
             why="Because a record was sealed after an adoption on Mon 6 Jul.")
    one.says(BegunAgain, "Tue 7 Jul 10:00", answers=duty, outcome="begun")
    owed(one, again, at="Tue 7 Jul 11:00", row="review").is_("done")
    owed(one, again, at="Tue 7 Jul 11:00", row="hearing").is_("due")


def test_nothing_was_owed():
    nothing_owed(sealed(), again, at="Mon 6 Jul 11:00")


def test_begun_on_the_last_day_and_after_it():
    for when, state in (("Mon 13 Jul 23:59", "done"), ("Tue 14 Jul 00:01", "done late")):
        one = sealed("hearing")
        one.says(BegunAgain, when, answers=owed(one, again, at="Mon 6 Jul 11:00"), outcome="begun")
        owed(one, again, at="Wed 15 Jul 09:00").is_(state)


def test_forgotten_it_climbs_to_the_designated_nurse_and_stays():
    one = sealed("hearing")
    owed(one, again, at="Mon 6 Jul 10:00").tells(0, ADOPTION_DESK).is_told()
    owed(one, again, at="Tue 14 Jul 00:00").is_("overdue").tells(1, DESIGNATED_NURSE).is_told()
    owed(one, again, at="Mon 20 Jul 00:00").is_("overdue").tells(2, DESIGNATED_NURSE)


def test_a_record_sealed_by_mistake_owes_nothing_once_it_is_open_again():
    one = sealed("hearing")
    one.says(RecordOpened, "Tue 7 Jul 10:00", why="The order was for another child")
    nothing_owed(one, again, at="Tue 7 Jul 11:00")
