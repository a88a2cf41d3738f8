"""Rules of reviews, and of the times when a child was missing."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from kith.engine.calendar import birthday
from kith.worklists.returns.children import Child
from kith.worklists.returns.layouts import written
from kith.worklists.returns.rules.rule import Broken


def reviews(child: Child) -> Iterator[Broken]:
    for day, code in child.reviews():
        if not code:
            yield Broken("167", f"It is not said how the child took part in the review on {written(day)}")
        elif code == "PN0" and child.born and day >= birthday(child.born, 4):
            yield Broken("440", f"A child of four or older is said to be under four at the review on {written(day)}")


def missing(child: Child) -> Iterator[Broken]:
    spells = sorted(child.away(), key=lambda one: one[1])
    for _, since, back in spells:
        inside = next((one for one in child.episodes if one.began <= since <= (one.ended or date.max)), None)
        if back and back < since:
            yield Broken("567", f"Somebody is said to be back before they were missing: {written(since)}")
        if back is None and inside and inside.ended:
            yield Broken("575", f"The place changed while the child was missing from {written(since)}, and nobody "
                         "said when they were back")
    for (_, _, back), (_, since, _) in pairwise(spells):
        if back is None or back > since:
            yield Broken("574", f"Somebody is said to be missing again before they were back: {written(since)}")
