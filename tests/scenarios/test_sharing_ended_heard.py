"""What was taken back is heard by each who holds it and has a list here."""
import pytest

from kith.forms.consent.sharing_ended import SharingEnded
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import GP, NAMED_NURSE, SCHOOL_NURSE, SOCIAL_WORKER, TEAM_LEAD
from kith.pathways.consent.sharing_ended_heard import SharingEndedHeard
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

school, practice = SharingEndedHeard.school_nurse, SharingEndedHeard.gp
AT = "Mon 6 Jul 10:01"


def ended(**more):
    one = person("Samira", born="16 years ago")
    one.says(SharingEnded, "Mon 6 Jul 10:00", **{"role": "looked_after_nurse", "to": "5", "what": 7,
                                                 "holds": ["school_nurse"], "by_voice": ["school"]} | more)
    return one


@row("LA21")
def test_whoever_holds_it_reads_that_it_is_over_and_nobody_else_does():
    one = ended()
    told = owed(one, school, at=AT).is_("due", by=SCHOOL_NURSE, until="Wed 8 Jul 17:00").tells(0, SCHOOL_NURSE)
    assert told.sentence == "Because what was given to you about Samira is no longer agreed to."
    nothing_owed(one, practice, at=AT)


def test_who_has_no_place_here_and_who_was_given_nothing_owes_nothing():
    nothing_owed(ended(holds=[], unasked=["gp"]), practice, at=AT)


@pytest.mark.parametrize(("holds", "duty", "role"), [
    ("gp", practice, GP), ("social_worker", SharingEndedHeard.social_worker, SOCIAL_WORKER),
    ("named_nurse", SharingEndedHeard.named_nurse, NAMED_NURSE)])
def test_each_who_holds_it_hears_by_itself(holds, duty, role):
    owed(ended(holds=[holds]), duty, at=AT).is_("due", by=role)


@pytest.mark.parametrize(("when", "state"), [("Wed 8 Jul 16:59", "done"), ("Wed 8 Jul 17:01", "done late")])
def test_read_in_time_and_late(when, state):
    one = ended()
    one.says(OutcomeRead, when, answers=owed(one, school, at=AT))
    owed(one, school, at="Fri 10 Jul 09:00").is_(state)


def test_unread_it_climbs_to_the_lead_and_then_to_the_named_nurse():
    one = ended()
    owed(one, school, at=AT).tells(0, SCHOOL_NURSE).is_told()
    owed(one, school, at="Wed 8 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, school, at="Thu 16 Jul 17:01").tells(2, NAMED_NURSE)
