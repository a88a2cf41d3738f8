"""A service closed: the GP, the school nurse and the social worker each read why, and how they come back."""
import pytest

from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import GP, SCHOOL_NURSE, SOCIAL_WORKER, TEAM_LEAD
from kith.pathways.appointments.closing_told import ClosingTold
from tests.scenarios.attending import child
from tests.scenarios.closing import AGREED, MENDED, signed
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

ON, SOON = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"
GP_READS, NURSE_READS, WORKER_READS = (ClosingTold.duties[key] for key in ("gp", "school_nurse", "social_worker"))


def closed(answer=AGREED):
    zara = child()
    zara.has_worker("school_nurse", "Thu 1 Jan")
    zara.has_worker("social_worker", "Thu 1 Jan")
    return signed(zara, ON, **answer)


@row("CM11")
def test_each_reads_why_and_how_they_come_back():
    zara = closed()
    for duty, role in ((GP_READS, GP), (NURSE_READS, SCHOOL_NURSE), (WORKER_READS, SOCIAL_WORKER)):
        owed(zara, duty, at=SOON).is_("due", by=role, until="Wed 15 Jul 17:00", why=(
            "Because a service closed on Mon 13 Jul because they said that they do not want it, and they come back by "
            "a call at any time, with no new referral: CAMHS."))


def test_not_closed_is_told_to_nobody_and_who_does_not_work_with_them_reads_nothing():
    nothing_owed(closed(MENDED), GP_READS, at=SOON)
    nothing_owed(closed(), ClosingTold.duties["midwife"], at=SOON)


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 17:00", "done"), ("Wed 15 Jul 17:01", "done late")])
def test_read_in_time_and_late(when, state):
    zara = closed()
    zara.says(OutcomeRead, when, answers=owed(zara, GP_READS, at=SOON))
    owed(zara, GP_READS, at="Thu 16 Jul 09:00").is_(state)


def test_unread_its_own_lead_hears():
    zara = closed()
    owed(zara, GP_READS, at=SOON).tells(0, GP).is_told()
    owed(zara, GP_READS, at="Wed 15 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)
