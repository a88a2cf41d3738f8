"""Counts: the nth and each later of such events within a length, and those of companions that count along."""
from bisect import bisect_right
from collections.abc import Iterable
from datetime import datetime

from kith.engine.facts import Facts
from kith.engine.phrasing.grammar import counted as counted_in
from kith.engine.reckoned.happenings import Cause, Reason, known, one_per_occasion
from kith.engine.reckoned.labels import kept
from kith.engine.reckoned.lengths import after
from kith.language.events import Count


def counted(event: Count, facts: Facts) -> list[Cause]:
    """Named by the entry on whose recording the count was reached, which nothing that arrives later can change."""
    # Several pathways count one thing in other words.
    same = (event.n, event.event, event.within, event.companions, event.apart)
    return [_reached(event, cause, window, facts)
            for cause, window in facts.keep(*same, find=lambda: _windows(event, facts))]


def _windows(event: Count, facts: Facts) -> list[tuple[Cause, list[Cause]]]:
    mine = {id(cause): cause for cause in one_per_occasion(facts.causes(event.event))}
    also = _once_each(facts.causes(event.companions)) if event.companions and mine else []
    wanted = {key: facts.world.values.of(event.n, cause.moment) for key, cause in mine.items()}
    if _too_few(len(mine) + len(also), wanted.values()):
        return []
    seen, found = _Seen(event, facts), []
    for cause in sorted([*mine.values(), *also], key=known):
        seen.add(cause)
        if id(cause) in mine and len(seen.causes) >= wanted[id(cause)]:
            window = seen.fullest(cause.moment)
            found += [(cause, window)] if len(window) >= wanted[id(cause)] and _apart(event, window) else []
    return found


def _too_few(many: int, wanted: Iterable[int]) -> bool:
    """As of most people: fewer in all than would count, whenever they were."""
    return many < min(wanted, default=0)


def _once_each(found: list[Cause]) -> list[Cause]:
    """A sister found through mother and through father came once; two sisters in one accident came twice."""
    first: dict[int, Cause] = {}
    for cause in sorted(found, key=known):
        first.setdefault(cause.trigger.root, cause)
    return list(first.values())


def _apart(event: Count, window: list[Cause]) -> bool:
    """Do they give different answers, where that is asked? What gave none is told apart by whose word it is."""
    if event.apart is None:
        return True
    said = {str(one.trigger.answers.get(event.apart.key) or one.trigger.versions[0].role) for one in window}
    return len(said) > 1


class _Seen:
    """The events known so far, in order of time, for finding the stretch of a length that holds most of them."""

    def __init__(self, event: Count, facts: Facts):
        self.event, self.world = event, facts.world
        self.causes: list[Cause] = []
        self.begins: list[datetime] = []
        self.ends: list[datetime] = []   # of the length, counted from each

    def add(self, cause: Cause) -> None:
        end = after(self.event.within, cause.moment, self.world.calendar, self.world.values)
        place = bisect_right(self.begins, cause.moment)
        for held, new in ((self.causes, cause), (self.begins, cause.moment), (self.ends, end)):
            held.insert(place, new)

    def fullest(self, moment: datetime) -> list[Cause]:
        """The most events in any one stretch that has this moment in it, of stretches that fit if there are any."""
        best, rank = [], (False, 0)
        for first in range(bisect_right(self.begins, moment)):
            beyond = bisect_right(self.begins, self.ends[first])
            if self.ends[first] < moment or (rank[0] and beyond - first <= rank[1]):
                continue
            held = self.causes[first:beyond]
            if (found := (_apart(self.event, held), len(held))) > rank:
                best, rank = held, found
        return best


def _reached(event: Count, cause: Cause, window: list[Cause], facts: Facts) -> Cause:
    witnesses = {root: learnt for one in window for root, learnt in one.witnesses.items()}
    latest = max((one.happened for one in window if one.happened), default=None)
    first = cause.reasons[0]
    closely = kept(*(reason.kept for one in window for reason in one.reasons))
    words = (*first.words, *_within(event, cause, facts))
    reason = Reason(event.says or first.says, cause.happened, len(window), words, kept=closely)
    return cause._replace(witnesses=witnesses, happened=latest, reasons=(reason,))


def _within(event: Count, cause: Cause, facts: Facts) -> tuple[tuple[str, str], ...]:
    """The length as it was then, where the sentence says it."""
    if "{within}" not in event.says:
        return ()
    amount = facts.world.values.of(event.within.amount, cause.moment)
    return (("within", counted_in(amount, event.within.unit.removesuffix("s").replace("_", " "))),)
