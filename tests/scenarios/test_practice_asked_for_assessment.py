"""A practice is asked before an assessment; its silence reaches its lead, then the named GP."""
from kith.language.roles import GP, NAMED_GP, TEAM_LEAD
from kith.pathways.looked_after.practice_asked_for_assessment import PracticeAskedForAssessment
from tests.scenarios.caring import asked, in_care, is_answered_by_none_held_and_read
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

opened, decided, seen = PracticeAskedForAssessment.duties.values()


@row("LA16")
def test_a_practice_that_does_not_answer_its_lead_is_chased_and_then_the_named_gp_hears():
    one = asked("gp")
    owed(one, decided, at="Wed 3 Jun 10:00").is_(
        "due", by=GP, until="Wed 17 Jun 17:00",
        why="Because Kai is to be assessed, and the practice was asked on Wed 3 Jun.").is_told()
    owed(one, decided, at="Wed 17 Jun 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, decided, at="Wed 24 Jun 17:00").tells(2, NAMED_GP)


@row("LA16")
def test_that_nothing_is_held_is_an_answer_and_whoever_asked_reads_it():
    is_answered_by_none_held_and_read(asked("gp"), opened, decided, seen)


def test_whoever_was_not_asked_owes_nothing():
    nothing_owed(asked("camhs"), decided, at="Wed 3 Jun 10:00")
    nothing_owed(in_care(), decided, at="Wed 3 Jun 10:00")
