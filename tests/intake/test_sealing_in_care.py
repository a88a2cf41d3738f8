"""A child in care is adopted: no pathway of care runs on under the old name, and nothing leads to the new one."""
import pytest

from kith.intake.ends import sealing
from kith.intake.rounds.ticking import tick
from tests.intake.place import DAY, HOUR, MONDAY, asked, child, header, said
from tests.intake.test_sealing import NOTICE, everything
from tests.scenarios.rows import row

LATER = MONDAY + HOUR
OF_CARE = "select pathway, duty from duties_duty where open and pathway <> 'begin_again' and subject_id not in " \
          "(select id from records_subject where kind <> 'person')"
WISHES = "My first mother sang to me"


@pytest.fixture
def in_care(workers) -> str:
    """A girl of nine in care: late notice, SDQ, booked and assessed, a passport and a page of her own words."""
    girl = child("Keira", "2017-03-04", 94)
    said(girl, "looked_after_began", MONDAY - 40 * DAY, legal_status="placement_order")
    said(girl, "sdq_completed", MONDAY - 5 * DAY, informant="carer", total=22)
    said(girl, "appointment", MONDAY - 4 * DAY, kind="appointment", role="looked_after_nurse", assessment="initial",
         starts="2026-08-20T10:00+01:00", place_kind="clinic", person="Ruth Amos", choice_kept="chosen")
    said(girl, "passport_line", MONDAY - 3 * DAY, section="me", there="yes", what=WISHES, whose="young_person",
         shown="yes")
    return girl


@row("CP03")
def test_no_pathway_of_care_runs_on_and_no_word_of_it_is_left(in_care, workers):
    number = header(in_care).nhs_number
    assert {"health_passport", "sdq_raised", "sdq_before_assessment", "initial_health_assessment"} - {
        pathway for pathway, _ in asked(OF_CARE)} <= {"health_passport", "initial_health_assessment"}
    sealing.seal(in_care, NOTICE, workers["nell"], LATER)
    for days in (1, 2, 3):
        tick(LATER + days * DAY)
    assert asked(OF_CARE) == []
    left = everything()
    for word in (in_care, number, "Keira", WISHES):
        assert word not in left


@row("CP03")
def test_the_new_record_begins_with_nothing_and_what_is_said_of_it_reaches_no_old_duty(in_care, workers):
    key = sealing.seal(in_care, NOTICE, workers["nell"], LATER)
    new = child("Rosie", "2017-03-04", 95)
    said(new, "sdq_completed", LATER + DAY, informant="carer", total=12)
    tick(LATER + 2 * DAY)
    says, = asked("select answers ->> 'says' from records_entry where form = 'sdq_scored'")
    assert "before" not in says[0]   # what she scored under the old name is compared with nothing
    assert {pathway for pathway, _ in asked(OF_CARE)}.isdisjoint({"initial_health_assessment", "sdq_asked"})
    assert asked("select count(*) from duties_duty d join records_subject s on s.id = d.subject_id "
                 "where s.key = %s and d.pathway <> 'begin_again' and d.open", key) == [(0,)]
