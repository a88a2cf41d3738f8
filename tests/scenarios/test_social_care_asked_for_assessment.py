"""Social care is asked before an assessment; each five days of silence reach the next above."""
from kith.language.roles import CSC_HEAD, CSC_MANAGER, DESIGNATED_NURSE, SOCIAL_WORKER
from kith.pathways.looked_after.social_care_asked_for_assessment import SocialCareAskedForAssessment
from tests.scenarios.caring import asked, in_care, is_answered_by_none_held_and_read
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

opened, decided, seen = SocialCareAskedForAssessment.duties.values()


@row("LA15")
def test_each_five_days_of_silence_reach_the_next_above():
    one = asked("social_worker", "Mon 1 Jun 09:00")
    owed(one, decided, at="Mon 1 Jun 10:00").is_("due", by=SOCIAL_WORKER, until="Mon 8 Jun 17:00").is_told()
    owed(one, decided, at="Mon 8 Jun 17:00").is_("overdue").tells(1, CSC_MANAGER).is_told()
    owed(one, decided, at="Mon 15 Jun 17:00").tells(2, CSC_HEAD).is_told()
    owed(one, decided, at="Mon 22 Jun 17:00").tells(3, DESIGNATED_NURSE)


@row("LA15")
def test_that_nothing_is_held_is_an_answer_and_whoever_asked_reads_it():
    is_answered_by_none_held_and_read(asked("social_worker"), opened, decided, seen)


def test_whoever_was_not_asked_owes_nothing():
    nothing_owed(asked("gp"), decided, at="Wed 3 Jun 10:00")
    nothing_owed(in_care(), decided, at="Wed 3 Jun 10:00")
