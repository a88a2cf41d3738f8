"""Whoever asks for a record is checked within five working days and answered within the month."""
import pytest

from kith.forms.family.person_details import PersonDetails
from kith.forms.rights.asker_checked import AskerChecked
from kith.forms.rights.record_answered import RecordAnswered
from kith.forms.rights.record_asked_for import RecordAskedFor
from kith.language.roles import CALDICOTT_GUARDIAN, NAMED_NURSE, RECORDS_DESK
from kith.pathways.rights.record_asked_for_in_time import RecordAskedForInTime
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

check, answer = RecordAskedForInTime.check, RecordAskedForInTime.answer
AT = "Mon 13 Jul 12:00"


def asked():
    zara = person("Zara", born="16 years ago")
    zara.says(RecordAskedFor, "Mon 13 Jul 10:00", who="self")
    return zara


def answered(zara, when: str, outcome: str = "refused", duty=answer):
    zara.says(RecordAnswered, when, role=RECORDS_DESK, outcome=outcome, why="It is not hers.",
              answers=owed(zara, duty, at=AT))


@row("LA21", "P7")
def test_it_is_checked_in_days_and_answered_within_the_calendar_month():
    zara = asked()
    owed(zara, check, at=AT).is_("due", by=RECORDS_DESK, until="Tue 21 Jul 00:00")
    duty = owed(zara, answer, at=AT).is_("due", by=RECORDS_DESK, until="Fri 14 Aug 00:00")
    assert duty.sentence == "Because a copy of the record was asked for on Mon 13 Jul."


def test_nobody_who_asked_nothing_is_answered():
    nothing_owed(person("Zara", born="16 years ago"), answer, at=AT)


def test_checking_who_asks_ends_the_check_and_not_the_answer():
    zara = asked()
    zara.says(AskerChecked, "Tue 14 Jul 10:00", role=RECORDS_DESK, proved="known", entitled="self", understands="yes",
              judged_by="Her school nurse", wishes="agrees", harm="no", answers=owed(zara, check, at=AT))
    owed(zara, check, at="Tue 14 Jul 11:00").is_("done")
    owed(zara, answer, at="Tue 14 Jul 11:00").is_("due")


@pytest.mark.parametrize(("when", "state"), [("Thu 13 Aug 23:59", "done"), ("Fri 14 Aug 00:01", "done late")])
def test_answered_at_the_last_moment_and_after_it(when, state):
    zara = asked()
    answered(zara, when)
    owed(zara, answer, at="Sat 15 Aug 09:00").is_(state)


def test_silence_climbs_before_and_after_the_month_is_over():
    zara = asked()
    owed(zara, answer, at=AT).tells(0, RECORDS_DESK).is_told()
    owed(zara, answer, at="Fri 7 Aug 09:00").tells(1, NAMED_NURSE).is_told()
    owed(zara, answer, at="Fri 14 Aug 00:00").is_("overdue").tells(2, CALDICOTT_GUARDIAN)


def test_death_ends_no_request():
    zara = asked()
    zara.says(PersonDetails, "Tue 14 Jul 09:00", died="yes", died_on="2026-07-14")
    owed(zara, answer, at="Wed 15 Jul 09:00").is_("due")
