"""What stands beside a name is what is reckoned: a page that said otherwise would hide a child on a plan."""

from datetime import datetime, timedelta
from itertools import product

from kith.engine.facts import known
from kith.engine.folding import fold_all
from kith.engine.reckoned.causes import causes
from kith.engine.reckoned.spans import stands_now
from kith.engine.standing import Version
from kith.engine.world import World
from kith.statuses.care import ON_A_PLAN
from kith.worklists.about import standing
from tests.scenarios.rows import row
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


def plan(at: datetime, heard=None, **answers) -> standing.Status:
    version = said((BEGAN, 0))[0]._replace(answers={"category": "neglect"} | answers, sender="CSC", received=FIRST)
    (found,) = standing.of(fold_all([version]), at, heard)
    return found


@row("CP14")
def test_a_status_says_whose_word_it_is_and_as_of_when():
    assert (plan(FIRST + DAY).source, plan(FIRST + DAY).by) == ("Children’s social care", "CSC")
    assert plan(FIRST + 20 * DAY).as_of == FIRST
    assert plan(FIRST + 20 * DAY, {"CSC": FIRST + 20 * DAY}).as_of == FIRST + 20 * DAY


@row("CP14")
def test_it_may_be_out_of_date_when_its_source_is_silent_or_its_review_is_over():
    then = FIRST + 20 * DAY
    assert plan(then, {"CSC": then - timedelta(hours=23)}).doubt == ""
    assert plan(then, {"CSC": then - timedelta(hours=25)}).doubt == "its source has been silent"
    assert plan(then, {"PAS": then - timedelta(hours=25)}).doubt == ""     # another system's silence is not its own
    assert plan(FIRST + 92 * DAY).doubt == ""                              # three months, on 5 June
    assert plan(FIRST + 93 * DAY).doubt == "its review is overdue"


@row("CP14")
def test_a_review_that_was_held_makes_it_fresh_for_six_months():
    held = said((BEGAN, 0), ("meeting_held", 80))
    held[1] = held[1]._replace(answers={"kind": "review"})
    (found,) = standing.of(fold_all(held), FIRST + 100 * DAY)
    assert (found.doubt, found.as_of) == ("", FIRST + 80 * DAY)
    (found,) = standing.of(fold_all(held), FIRST + 300 * DAY)
    assert found.doubt == "its review is overdue"


@row("CP14")
def test_a_list_says_the_doubt_beside_the_name_and_an_ended_status_says_none():
    assert standing.beside([plan(FIRST + 93 * DAY)]) == ("on a child protection plan, may be out of date",)
    (ended,) = standing.of(fold_all(said((BEGAN, 0), (ENDED, 9))), FIRST + 300 * DAY)
    assert (ended.doubt, standing.beside([ended])) == ("", ())


@row("CP14", "HV09")
def test_a_step_down_to_in_need_begins_that_status_and_one_to_early_help_ends_it():
    down = said(("plan_stepped_down", 0), ("plan_stepped_down", 20))
    down[0] = down[0]._replace(answers={"before": "protection", "after": "in_need"})
    down[1] = down[1]._replace(answers={"before": "in_need", "after": "universal"})
    found = {one.key: one.until for one in standing.of(fold_all(down[:1]), FIRST + 10 * DAY)}
    assert found == {"need": None, "stepped": None}
    found = {one.key: one.until for one in standing.of(fold_all(down), FIRST + 30 * DAY)}
    assert found == {"need": FIRST + 20 * DAY, "stepped": None}
