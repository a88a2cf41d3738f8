"""What was not safe to ask is looked at again after a month: it may be safe by then, or somebody else may be asked."""
import pytest

from kith.language.roles import HEALTH_VISITOR, TEAM_LEAD
from kith.pathways.family.network_not_safe import NetworkNotSafe
from tests.scenarios.around import asked, kai
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

father = NetworkNotSafe.father


@row("CP03")
def test_not_safe_to_ask_is_looked_at_again_after_a_month():
    one = kai()
    asked(one, "Mon 1 Jun 10:00", father="not_safe")
    owed(one, father, at="Wed 1 Jul 11:00").is_("due", by=HEALTH_VISITOR, until="Thu 2 Jul 00:00").is_told()
    owed(one, father, at="Thu 2 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD)


@pytest.mark.parametrize("answer", ["not_known", "refused", "nobody"])
def test_other_answers_begin_nothing_here(answer):
    one = kai()
    asked(one, "Mon 1 Jun 10:00", father=answer)
    nothing_owed(one, father, at="Wed 1 Jul 11:00")


def test_asked_in_time_is_done():
    one = kai()
    asked(one, "Mon 1 Jun 10:00", father="not_safe")
    asked(one, "Wed 1 Jul 10:00", father="refused")
    owed(one, father, at="Wed 1 Jul 11:00").is_("done")
