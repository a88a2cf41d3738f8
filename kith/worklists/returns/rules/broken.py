"""Every rule of the return that one child breaks: before it is sent, not after."""

from collections.abc import Iterator

from kith.worklists.returns.children import Child
from kith.worklists.returns.layouts import written
from kith.worklists.returns.rules.away import missing, reviews
from kith.worklists.returns.rules.health import health
from kith.worklists.returns.rules.rule import Broken
from kith.worklists.returns.rules.times import in_care
from kith.worklists.returns.rules.who import who

WORDS = {
    "141": "A time in care, or a change in it, has no day", "147": "The day on which care ended is not known",
    "142": "Care began, and the time before had not ended",
    "501": "Care ended or changed, and nobody said when it began",
}


def broken(child: Child) -> list[Broken]:
    """Everything that would be sent back, in the order of the files; nothing of whoever was not in care in the year."""
    if not child.episodes and not child.told.contradictions:
        return []
    found = [*_told(child)]
    if child.episodes:
        found += [*who(child), *in_care(child), *reviews(child), *health(child), *missing(child)]
    return list(dict.fromkeys(found))


def _told(child: Child) -> Iterator[Broken]:
    for rule, day in child.told.contradictions:
        if day is None or child.layout.began <= day <= child.layout.ended:
            yield Broken(rule, WORDS[rule] + (f": {written(day)}" if day else ""))
