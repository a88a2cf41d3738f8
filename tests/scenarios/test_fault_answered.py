"""Failure becomes a duty of the service desk, until somebody says how it was mended."""
from kith.forms.running.fault import Fault
from kith.forms.running.fault_mended import FaultMended
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.pathways.running.fault_answered import FaultAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed

mend = FaultAnswered.mend


def broken():
    one = Record("The program")
    one.says(Fault, "Sat 11 Jul 21:40", by=None, what="A pathway could not be reckoned", means="Its duties are old")
    return one


@row("AE10")
def test_a_failure_has_an_owner():
    duty = owed(broken(), mend, at="Sat 11 Jul 22:00").is_("due", by=SERVICE_DESK, until="Sun 12 Jul 01:40")
    assert duty.sentence == "Because something in the program failed on Sat 11 Jul."


def test_without_a_failure_there_is_nothing_to_mend():
    nothing_owed(Record("The program"), mend, at="Sat 11 Jul 22:00")


def test_mended_in_time_and_late():
    for when, state in (("Sun 12 Jul 01:40", "done"), ("Sun 12 Jul 01:41", "done late")):
        one = broken()
        one.says(FaultMended, when, answers=owed(one, mend, at="Sat 11 Jul 22:00"), how="Rule corrected, all rebuilt")
        owed(one, mend, at="Sun 12 Jul 09:00").is_(state)


def test_mending_that_answers_nothing_closes_nothing():
    one = broken()
    one.says(FaultMended, "Sat 11 Jul 22:00", how="Restarted")
    owed(one, mend, at="Sun 12 Jul 09:00").is_("overdue")


def test_unmended_reaches_the_clinical_safety_officer_and_comes_back_every_day():
    one = broken()
    owed(one, mend, at="Sat 11 Jul 21:40").tells(0, SERVICE_DESK).is_told()
    owed(one, mend, at="Sun 12 Jul 01:40").tells(1, CLINICAL_SAFETY_OFFICER).is_told()
    owed(one, mend, at="Sun 12 Jul 21:40").tells(2, CLINICAL_SAFETY_OFFICER).is_told()
    owed(one, mend, at="Mon 13 Jul 21:40").tells(3, CLINICAL_SAFETY_OFFICER)
