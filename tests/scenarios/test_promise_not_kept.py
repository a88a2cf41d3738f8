"""A young person says that a promise was not kept: it is answered, and the lead hears at once."""
import pytest

from kith.forms.looked_after.own_words_answered import OwnWordsAnswered
from kith.forms.looked_after.promise_rated import PromiseRated
from kith.language.roles import LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.pathways.looked_after.promise_not_kept import PromiseNotKept
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

answer = PromiseNotKept.answer
SAYS = {"answer": "The optician has the glasses. Beth brings them on Friday."}


def rated(kept: str = "no"):
    zara = person("Zara", born="15 years ago")
    zara.says(PromiseRated, "Wed 1 Jul 16:00", by=None, promise="12", kept=kept, helped="no")
    return zara


@row("LA15")
def test_it_is_answered_by_her_nurse_and_the_lead_hears_within_the_hour():
    zara = rated()
    owed(zara, answer, at="Wed 1 Jul 16:01").is_("due", by=LOOKED_AFTER_NURSE, until="Thu 9 Jul 00:00").is_told()
    owed(zara, answer, at="Wed 1 Jul 17:05").tells(1, TEAM_LEAD)


@pytest.mark.parametrize("kept", ["yes", "partly"])
def test_a_promise_that_was_kept_in_part_or_whole_is_owed_no_answer(kept):
    nothing_owed(rated(kept), answer, at="Wed 1 Jul 16:01")


def test_answered_on_the_last_day_it_is_in_time_and_after_it_late():
    for when, state in (("Wed 8 Jul 23:59", "done"), ("Thu 9 Jul 00:01", "done late")):
        zara = rated()
        zara.says(OwnWordsAnswered, when, answers=owed(zara, answer, at="Wed 1 Jul 16:01"), **SAYS)
        owed(zara, answer, at="Fri 10 Jul 09:00").is_(state)
