"""What was not known about children has its next try, by a date."""
import pytest

from kith.language.roles import ADULT_MENTAL_HEALTH
from kith.pathways.adults.children_not_known import ChildrenNotKnown
from tests.scenarios.adults import asked, wayne
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

ask = ChildrenNotKnown.ask


@row("AM01")
@pytest.mark.parametrize("answer", ["not_known", "refused", "not_safe"])
def test_an_unknown_is_asked_again(answer):
    one = wayne()
    asked(one, "Thu 2 Jul 10:00", partners=answer)
    owed(one, ask, at="Thu 2 Jul 11:00").is_("due", by=ADULT_MENTAL_HEALTH, until="Fri 31 Jul 00:00")


def test_a_whole_answer_leaves_nothing_to_ask():
    one = wayne()
    asked(one, "Thu 2 Jul 10:00")
    nothing_owed(one, ask, at="Thu 2 Jul 11:00")


def test_asked_again_and_known():
    one = wayne()
    asked(one, "Thu 2 Jul 10:00", partners="refused")
    asked(one, "Thu 9 Jul 10:00")
    owed(one, ask, at="Thu 9 Jul 11:00").is_("done")


def test_never_asked_again_is_late():
    one = wayne()
    asked(one, "Mon 1 Jun 10:00", partners="refused")
    owed(one, ask, at="Tue 30 Jun 00:00").is_("overdue")
