"""An opinion on serious harm is owed within five working days of being asked for."""
import pytest

from kith.forms.rights.harm_considered import HarmConsidered
from kith.forms.rights.harm_opinion_asked import HarmOpinionAsked
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, RECORDS_DESK
from kith.pathways.rights.harm_considered_in_time import HarmConsideredInTime
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

consider = HarmConsideredInTime.consider
AT = "Mon 13 Jul 12:00"


def asked():
    zara = person("Zara", born="16 years ago")
    zara.says(HarmOpinionAsked, "Mon 13 Jul 10:00", role=RECORDS_DESK)
    return zara


def considered(zara, when: str) -> None:
    zara.says(HarmConsidered, when, role=NAMED_NURSE, opinion="as_proposed", why="He does not know where they live.",
              seen="1f", answers=owed(zara, consider, at=AT))


@row("LA21")
def test_it_is_the_named_nurses_within_five_working_days():
    owed(asked(), consider, at=AT).is_(
        "due", by=NAMED_NURSE, until="Tue 21 Jul 00:00",
        why="Because a copy of the record was asked for, and your opinion on Mon 13 Jul.")


def test_nobody_is_asked_where_nothing_could_harm():
    nothing_owed(person("Zara", born="16 years ago"), consider, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Mon 20 Jul 23:59", "done"), ("Tue 21 Jul 00:01", "done late")])
def test_given_at_the_last_moment_and_after_it(when, state):
    zara = asked()
    considered(zara, when)
    owed(zara, consider, at="Wed 22 Jul 09:00").is_(state)


def test_silence_climbs():
    zara = asked()
    owed(zara, consider, at=AT).tells(0, NAMED_NURSE).is_told()
    owed(zara, consider, at="Tue 21 Jul 00:00").is_("overdue").tells(1, DESIGNATED_NURSE)
