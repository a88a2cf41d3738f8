"""How whole what was sent is: counted as it left, with nobody left out, and no small number shown to the nameless."""
from datetime import datetime, timedelta

import pytest

from kith.intake.rounds import gaps_counted
from kith.records.database import cursor
from kith.worklists.counted import gaps
from tests.intake.place import LONDON, child, said
from tests.intake.test_wanting import ROLES, URGENT, WHOLE
from tests.scenarios.rows import row

JUNE, JULY = datetime(2026, 6, 15, 10, tzinfo=LONDON), datetime(2026, 7, 1, 0, 5, tzinfo=LONDON)
HOUR = timedelta(hours=1)
MORE = {"another_why": "It is about another worry"}


@pytest.fixture
def workers(staff, monkeypatch):
    monkeypatch.setenv("KITH_AT", JULY.isoformat())
    return staff


@pytest.fixture
def sent(workers):
    """A whole one, an urgent one with gaps, one with a reason, one that never happened, and one of July."""
    mia = child()
    said(mia, "network_asked", JUNE - HOUR, workers["priya"], who_said="mother", words="She said so", **ROLES)
    said(mia, "referral", JUNE, workers["priya"], **WHOLE)
    said(mia, "referral", JUNE + HOUR, workers["jo"], **URGENT, **MORE)
    without = {key: words for key, words in WHOLE.items() if key != "siblings"}
    said(mia, "referral", JUNE + 2 * HOUR, workers["gail"], **without, **MORE, blank_why="She shut the door")
    root = said(mia, "referral", JUNE + 3 * HOUR, workers["priya"], **WHOLE, **MORE).entries[0]
    said(mia, "referral", JUNE + 4 * HOUR, workers["priya"], how="strike", corrects=root, reason="The wrong child")
    said(mia, "referral", JULY, workers["priya"], **WHOLE, **MORE)
    return mia


@row("CM07")
def test_counted_as_it_left_team_by_team_and_once_for_all(sent):
    assert gaps_counted.count_due(JULY) == 3
    assert gaps_counted.count_due(JULY + HOUR) == 0
    with cursor() as cur:
        (found,) = gaps.sent(cur)
    assert found.months[0].cells == (1, 1, 1, 3)
    assert {one.key: one.cells for one in found.teams} == {"hv-marsh": (1, 1, 0, 2), "gp": (0, 0, 1, 1)}
    assert dict(found.months[0].gaps)["Which sisters and brothers are there, half and unborn ones too?"] == 2


def test_whoever_may_open_no_person_meets_nobody_in_a_small_number(sent):
    gaps_counted.count_due(JULY)
    with cursor() as cur:
        (found,) = gaps.sent(cur)
    assert all(cell is None or cell == 0 for row in gaps.shown([*found.teams], hides=True) for cell in row)
    assert gaps.shown([*found.teams], hides=False)[0] == list(found.teams[0].cells)


def test_months_in_which_kith_stood_still_are_counted_afterwards(sent):
    assert gaps_counted.count_due(JULY) == 3
    assert gaps_counted.count_due(datetime(2026, 10, 2, 9, tzinfo=LONDON)) == 4
    with cursor() as cur:
        (found,) = gaps.sent(cur)
    assert [one.cells[-1] for one in found.months] == [0, 0, 1, 3]


def test_a_month_in_which_nothing_was_sent_is_counted_too(workers):
    assert gaps_counted.count_due(JULY) == 1
    with cursor() as cur:
        (found,) = gaps.sent(cur)
    assert found.months[0].cells == (0, 0, 0, 0)
    assert found.teams == ()
