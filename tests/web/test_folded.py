"""A person’s page shows what presses, and folds what others owe later only where that is much."""

from types import SimpleNamespace

import pytest

from kith.web import rows
from kith.worklists.owed.ordering import LATER, LOUD, WEEK

ME, OTHER = 1, 2


def _line(band, whose):
    return SimpleNamespace(line=SimpleNamespace(band=band), holder=SimpleNamespace(worker_id=whose))


@pytest.mark.parametrize(("many", "behind"), [(3, 0), (4, 4), (9, 9)])
def test_what_others_owe_later_is_folded_where_it_is_many(many, behind):
    now, later = rows.folded([_line(LATER, OTHER)] * many, ME)
    assert (len(now), len(later)) == (many - behind, behind)


def test_what_is_mine_or_presses_always_stands_open():
    press = [_line(LATER, ME), _line(LOUD, OTHER), _line(WEEK, OTHER), _line(LATER, ME)]
    now, later = rows.folded(press + [_line(LATER, OTHER)] * 6, ME)
    assert now == press
    assert len(later) == 6
