"""The return of the invented locality is whole, whenever somebody builds it."""
from datetime import datetime

import pytest

from kith.engine.calendar import LONDON
from kith.worklists.returns.rules.broken import broken
from tests.exchange.demo_care import children

MOMENTS = [(2026, datetime(2026, 4, 20, 10, tzinfo=LONDON)), (2026, datetime(2026, 7, 14, 10, tzinfo=LONDON)),
           (2026, datetime(2026, 11, 29, 10, tzinfo=LONDON)), (2026, datetime(2027, 2, 27, 10, tzinfo=LONDON)),
           (2027, datetime(2027, 5, 5, 10, tzinfo=LONDON))]


@pytest.mark.parametrize(("year", "at"), MOMENTS)
def test_the_return_of_the_invented_locality_lacks_nothing_of_whoever_came_by_a_known_order(year, at):
    found = children(year, at)
    whole = [one for one in found if all(time.legal for time in one.episodes)]   # of one boy we were told nothing yet
    assert len(found) - len(whole) <= 1
    assert len(whole) > 10
    assert [(one.number, broken(one)) for one in whole if broken(one)] == []
    assert sum(one.all_year for one in whole) > 5
