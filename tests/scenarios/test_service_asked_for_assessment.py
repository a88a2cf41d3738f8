"""CAMHS, the school nurse and the health visitor are asked before an assessment, each by itself."""
from kith.language.roles import CAMHS, DESIGNATED_NURSE, TEAM_LEAD
from kith.pathways.looked_after.service_asked_for_assessment import ServiceAskedForAssessment
from tests.scenarios.caring import asked, in_care, is_answered_by_none_held_and_read
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

opened, decided, seen = ServiceAskedForAssessment.duties.values()


@row("LA15")
def test_camhs_is_asked_and_its_silence_climbs():
    one = asked("camhs")
    owed(one, decided, at="Wed 3 Jun 10:00").is_("due", by=CAMHS, until="Wed 17 Jun 17:00").is_told()
    owed(one, decided, at="Wed 17 Jun 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, decided, at="Wed 24 Jun 17:00").tells(2, DESIGNATED_NURSE)


def test_that_nothing_is_held_is_an_answer_and_whoever_asked_reads_it():
    is_answered_by_none_held_and_read(asked("camhs"), opened, decided, seen)


def test_whoever_was_not_asked_owes_nothing():
    nothing_owed(asked("gp"), decided, at="Wed 3 Jun 10:00")
    nothing_owed(in_care(), decided, at="Wed 3 Jun 10:00")
