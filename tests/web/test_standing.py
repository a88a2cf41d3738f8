"""What stands beside a name is what is reckoned: a page that said otherwise would hide a child on a plan."""

from datetime import datetime, timedelta
from itertools import product

from kith.engine.causes import causes
from kith.engine.facts import known
from kith.engine.spans import stands_now
from kith.engine.standing import Version, fold_all
from kith.engine.world import World
from kith.statuses.care import ON_A_PLAN
from kith.worklists.about import standing
from tests.web.invented import LONDON

DAY = timedelta(days=1)
FIRST = datetime(2026, 3, 5, tzinfo=LONDON)
LATER = FIRST + 30 * DAY
BEGAN, ENDED = "child_protection_plan_began", "child_protection_plan_ended"


def said(*told: tuple[str, int]) -> list[Version]:
    """Beginnings and ends known to the day, in the order in which they were recorded."""
    known_at = LATER - DAY
    return [Version(1, n, n, form, f"told {n}", "whole", FIRST + day * DAY, "day", known_at, known_at, known_at)
            for n, (form, day) in enumerate(told, 1)]


def test_a_child_who_moves_is_on_the_new_plan_from_the_day_the_old_one_ends():
    (plan,) = standing.of(fold_all(said((BEGAN, 0), (ENDED, 9), (BEGAN, 9))), LATER)
    assert (plan.since, plan.until) == (FIRST + 9 * DAY, None)


def test_a_plan_that_began_and_ended_on_one_day_has_ended():
    (plan,) = standing.of(fold_all(said((BEGAN, 0), (ENDED, 0))), LATER)
    assert plan.until == FIRST


def test_whether_a_status_stands_is_what_is_reckoned_whatever_was_told_in_whatever_order():
    marks = list(product((BEGAN, ENDED), (0, 1, 2)))
    for length in (1, 2, 3, 4):
        for told in product(marks, repeat=length):
            versions = said(*told)
            shown = any(one.until is None for one in standing.of(fold_all(versions), LATER))
            assert shown == stands_now(ON_A_PLAN, known(World(versions), 1, LATER, causes)), told
