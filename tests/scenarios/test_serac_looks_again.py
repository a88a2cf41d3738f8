"""A young person whom SERAC looks at again is owed that, by the day it named or within its month."""
import pytest

from kith.forms.grave_harm.serac_decision import SeracDecision
from kith.language.roles import NAMED_NURSE, SERAC_CHAIR
from kith.pathways.grave_harm.serac_looks_again import SeracLooksAgain
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

again = SeracLooksAgain.again
MET, AT = "Tue 7 Jul 15:00", "Tue 7 Jul 15:10"


def decided(outcome: str = "watched", born: str = "16 years ago", **more):
    one = person("Leon", born=born)
    one.says(SeracDecision, MET, outcome=outcome, decided="Nobody has spoken with him yet", of_health="not_known",
             **more)
    return one


@row("CP10")
def test_it_is_the_chair_s_by_the_day_that_was_named_or_within_the_month():
    why = "Because SERAC said on Tue 7 Jul that it looks at Leon again."
    owed(decided(again_on="2026-07-28"), again, at=AT).is_("due", by=SERAC_CHAIR, until="Wed 29 Jul 00:00", why=why)
    owed(decided(), again, at=AT).is_("due", by=SERAC_CHAIR, until="Wed 12 Aug 00:00")


@pytest.mark.parametrize("outcome", ["plan", "elsewhere", "nothing"])
def test_what_was_decided_otherwise_is_not_looked_at_again(outcome):
    nothing_owed(decided(outcome), again, at=AT)


def test_on_his_eighteenth_birthday_it_is_owed_no_longer():
    one = decided(born="2008-07-20")
    owed(one, again, at="Sun 19 Jul 23:59").is_("due")
    nothing_owed(one, again, at="Mon 20 Jul 00:00")


@pytest.mark.parametrize(("when", "state"), [("Tue 28 Jul 23:59", "done"), ("Wed 29 Jul 00:01", "done late")])
def test_spoken_of_again_in_time_and_late_and_watched_again_is_owed_anew(when, state):
    one = decided(again_on="2026-07-28")
    one.says(SeracDecision, when, outcome="watched", decided="Not yet", of_health="not_known", again_on="2026-08-25")
    assert [each.one.state for each in all_owed(one, again, at="Thu 30 Jul 09:00")] == [state, "due"]


def test_silence_climbs_to_the_named_nurse():
    one = decided(again_on="2026-07-28")
    owed(one, again, at=AT).tells(0, SERAC_CHAIR).is_told()
    owed(one, again, at="Wed 29 Jul 00:00").is_("overdue").tells(1, NAMED_NURSE)
