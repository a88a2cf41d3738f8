"""Others wrote of a child who was adopted since: the adoption desk reads where their records name the child."""
from kith.forms.identity.record_opened import RecordOpened
from kith.forms.identity.record_sealed import RecordSealed
from kith.forms.identity.sealed_named_read import SealedNamedRead
from kith.language.roles import ADOPTION_DESK, DESIGNATED_NURSE
from kith.pathways.identity.sealed_named import SealedNamed
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed

read = SealedNamed.read


def sealed(named: int) -> Record:
    one = Record("Sealed record")
    one.says(RecordSealed, "Mon 6 Jul 10:00", role=ADOPTION_DESK, ordered="2026-07-01", authority="Notice by post",
             second="rosa", named=named)
    return one


def answered(one: Record, when: str) -> None:
    one.says(SealedNamedRead, when, answers=owed(one, read, at="Mon 6 Jul 11:00"), outcome="stays", words="Read all")


@row("CP03")
def test_what_names_the_child_is_read_in_days():
    one = sealed(3)
    owed(one, read, at="Mon 6 Jul 11:00").is_(
        "due", by=ADOPTION_DESK, until="Tue 14 Jul 00:00",
        why="Because a record was sealed after an adoption on Mon 6 Jul, and others’ records name the child.")
    answered(one, "Tue 7 Jul 10:00")
    owed(one, read, at="Tue 7 Jul 11:00").is_("done")


def test_nobody_named_the_child():
    nothing_owed(sealed(0), read, at="Mon 6 Jul 11:00")


def test_read_on_the_last_day_and_after_it():
    for when, state in (("Mon 13 Jul 23:59", "done"), ("Tue 14 Jul 00:01", "done late")):
        one = sealed(1)
        answered(one, when)
        owed(one, read, at="Wed 15 Jul 09:00").is_(state)


def test_forgotten_it_climbs_to_the_designated_nurse_and_stays():
    one = sealed(1)
    owed(one, read, at="Mon 6 Jul 10:00").tells(0, ADOPTION_DESK).is_told()
    owed(one, read, at="Tue 14 Jul 00:00").is_("overdue").tells(1, DESIGNATED_NURSE).is_told()
    owed(one, read, at="Mon 20 Jul 00:00").is_("overdue").tells(2, DESIGNATED_NURSE)


def test_a_record_sealed_by_mistake_names_nobody_who_left():
    one = sealed(1)
    one.says(RecordOpened, "Tue 7 Jul 10:00", why="The order was for another child")
    nothing_owed(one, read, at="Tue 7 Jul 11:00")
