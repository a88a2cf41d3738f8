"""A concern that was filed on a child's record is read by whoever leads there, and by each other service involved."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.concerns.concern_heard import ConcernHeard
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import HEALTH_VISITOR, MIDWIFE, NAMED_NURSE, SCHOOL_NURSE, SEXUAL_HEALTH, TEAM_LEAD
from kith.pathways.concerns.concern_on_record_read import ConcernOnRecordRead
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

lead, school, midwife = ConcernOnRecordRead.lead, ConcernOnRecordRead.school_nurse, ConcernOnRecordRead.midwife
visitor, lantern, camhs = (ConcernOnRecordRead.health_visitor, ConcernOnRecordRead.sexual_health,
                           ConcernOnRecordRead.camhs)
OTHERS = tuple(duty for duty in ConcernOnRecordRead.duties.values() if duty != lead)
HEARD = {"told_by": "public", "worry": "He is out at night", "kept": "k7q"}
# Raised on Saturday evening, and filed on the record on Monday morning.
WHEN, FILED, AT = "Sat 11 Jul 21:40", "Mon 13 Jul 09:30", "Mon 13 Jul 09:31"


def child(*services: str, born: str = "8 years ago"):
    one = person("Kai", born=born)
    for service in services:
        one.has_worker(service, "Mon 1 Jun 09:00", team=service)
    return one


def filed(one, when: str = WHEN, known: str = FILED):
    return one.says(ConcernHeard, when, known, by=None, **HEARD)


@row("CP11")
@pytest.mark.parametrize(("born", "who"), [("2 years ago", HEALTH_VISITOR), ("8 years ago", SCHOOL_NURSE)])
def test_whoever_leads_by_the_child_s_age_owes_a_reading_whoever_else_is_involved(born, who):
    one = child(born=born)
    filed(one)
    duty = owed(one, lead, at=AT).is_("due", by=who, until="Tue 14 Jul 17:00").tells(0, who)
    assert duty.sentence == "Because somebody outside was worried about Kai on Sat 11 Jul."
    for other in OTHERS:
        nothing_owed(one, other, at=AT)


@row("CP11")
def test_each_other_service_involved_reads_it_by_itself_and_whoever_leads_is_asked_once():
    one = child("school_nurse", "health_visitor", "camhs", "gp")
    filed(one)
    for duty in (camhs, ConcernOnRecordRead.gp, visitor):
        owed(one, duty, at=AT).is_("due", until="Wed 15 Jul 17:00")
    nothing_owed(one, school, at=AT)
    one.says(OutcomeRead, "Mon 13 Jul 11:00", by=4, answers=owed(one, lead, at=AT), does="I see him on Thursday")
    owed(one, lead, at="Mon 13 Jul 12:00").is_("done")
    owed(one, camhs, at="Thu 16 Jul 09:00").is_("overdue")


def test_a_midwife_who_is_still_there_after_the_birth_reads_it_too():
    one = child("midwife", "health_visitor", born="2026-07-01")
    filed(one)
    owed(one, lead, at=AT).is_("due", by=HEALTH_VISITOR)
    owed(one, midwife, at=AT).is_("due", by=MIDWIFE)
    nothing_owed(one, visitor, at=AT)


def test_before_the_birth_she_leads_and_is_asked_once():
    one = person("Baby", expected="2026-09-20")
    one.has_worker("midwife", "Mon 1 Jun 09:00", team="midwife")
    filed(one)
    owed(one, lead, at=AT).is_("due", by=MIDWIFE)
    nothing_owed(one, midwife, at=AT)


@row("CP11", "SH01")
def test_that_a_service_held_in_confidence_is_involved_is_sealed_and_no_other_duty_tells_of_it():
    one, other = child("sexual_health", born="15 years ago"), child(born="15 years ago")
    filed(one)
    filed(other)
    assert labels.of(owed(one, lantern, at=AT).is_("due", by=SEXUAL_HEALTH).one) == "sealed"
    mine, without = owed(one, lead, at=AT).one, owed(other, lead, at=AT).one
    assert (labels.of(mine), mine.role, mine.due) == (labels.of(without), without.role, without.due)
    assert labels.of(mine) == "sensitive"
    nothing_owed(other, lantern, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Tue 14 Jul 17:00", "done"), ("Tue 14 Jul 17:01", "done late")],
                         ids=["in time", "late"])
def test_read_in_time_and_late(when, state):
    one = child()
    filed(one)
    one.says(OutcomeRead, when, by=4, answers=owed(one, lead, at=AT))
    owed(one, lead, at="Thu 16 Jul 09:00").is_(state)


@row("P2")
def test_unread_it_climbs():
    one = child()
    filed(one)
    owed(one, lead, at=AT).is_told()
    owed(one, lead, at="Tue 14 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, lead, at="Fri 17 Jul 00:00").tells(2, NAMED_NURSE)


def test_a_concern_of_before_anybody_was_asked_or_filed_in_error_is_read_by_nobody():
    one = child()
    filed(one, "Tue 30 Jun 10:00", "Tue 30 Jun 11:00")
    nothing_owed(one, lead, at=AT)
    filed(one).struck_out("Mon 13 Jul 10:00")
    nothing_owed(one, lead, at="Mon 13 Jul 10:01")
