"""A supervisor did not close: what must be tried first is owed by the service, and then it is decided again."""
import pytest

from kith.forms.appointments.miss_decided import MissDecided
from kith.language.roles import CAMHS, NAMED_NURSE, TEAM_LEAD
from kith.pathways.appointments.closing_not_yet import ClosingNotYet
from tests.scenarios.attending import child
from tests.scenarios.closing import AGREED, MENDED, signed
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

again = ClosingNotYet.again
ON, SOON = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"


@row("CM11", "HV10")
def test_what_must_be_tried_first_is_owed_by_the_service():
    owed(signed(child(), ON, **MENDED), again, at=SOON).is_("due", by=CAMHS, until="Tue 28 Jul 00:00")


def test_what_is_closed_is_not_tried_again():
    nothing_owed(signed(child(), ON, **AGREED), again, at=SOON)


@pytest.mark.parametrize(("when", "state"), [("Mon 27 Jul 23:59", "done"), ("Tue 28 Jul 00:01", "done late")])
def test_decided_again_in_time_and_late(when, state):
    zara = signed(child(), ON, **MENDED)
    zara.says(MissDecided, when, answers=owed(zara, again, at=SOON), role="camhs", next_step="through",
              why="Seen at school")
    owed(zara, again, at="Tue 28 Jul 09:00").is_(state)


def test_not_tried_it_climbs():
    zara = signed(child(), ON, **MENDED)
    owed(zara, again, at=SOON).tells(0, CAMHS).is_told()
    owed(zara, again, at="Tue 28 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(zara, again, at="Wed 5 Aug 00:00").tells(2, NAMED_NURSE)
