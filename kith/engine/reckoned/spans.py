"""Spans of a status: several beginnings before an end are one span, named by the one recorded first."""
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from kith.engine.facts import Facts
from kith.language.events import Event, Span, Union

ALWAYS = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Stretch:
    """One span of a status: its beginnings in order of time, since when it held, and when it ended (None: it holds)."""

    begins: tuple
    began: datetime
    ended: datetime | None

    @classmethod
    def of(cls, begins: Iterable, ended: datetime | None = None) -> "Stretch":
        begins = tuple(begins)
        return cls(begins, min(map(_began, begins)), ended)

    @property
    def named_by(self):
        """The beginning recorded first: a late arrival renames nothing."""
        return min(self.begins, key=lambda cause: (cause.learnt, cause.trigger.root))

    @property
    def happened(self) -> datetime | None:
        """When it began, as far as that is known, whichever beginning reached us first."""
        return min((cause.happened for cause in self.begins if cause.happened), default=None)

    def holds_at(self, moment: datetime) -> bool:
        return self.began <= moment and (self.ended is None or moment < self.ended)

    def known_at(self, moment: datetime) -> dict[int, datetime]:
        """The witnesses of the beginning known first among those that had begun by then."""
        begun = (cause for cause in self.begins if _began(cause) <= moment)
        return min(begun, key=lambda cause: cause.learnt).witnesses


def spans(span: Span, facts: Facts) -> list[Stretch]:
    """The spans in order of time; on one day an end comes before a beginning, so that a child moved is still followed.

    An end that finds nothing to close, as on the very day of the beginning, closes the next of that day. An end told by
    the entry of a beginning closes that one alone: of two services, one may leave.
    """
    return facts.keep(Stretch, span, find=lambda: _found(span, facts))


def _found(span: Span, facts: Facts) -> list[Stretch]:
    begun, over, spare, found = [], set(), None, []
    for moment, ends, cause in _in_order(span, facts):
        last = max(moment, cause.trigger.over)
        if ends and _others_stand(begun, over, cause):
            over.add(cause.trigger.root)
        elif ends:
            found += [Stretch.of(begun, last)] if begun else []
            begun, over, spare = [], set(), None if begun else last
        elif spare and moment <= spare:
            found.append(Stretch.of([cause], spare))
        else:
            begun, spare = [*begun, cause], None
    return found + ([Stretch.of(begun)] if begun else [])


def _others_stand(begun: list, over: set[int], end) -> bool:
    """Does this end close one beginning of its own, while others go on?"""
    roots = {one.trigger.root for one in begun}
    return end.trigger.root in roots and bool(roots - over - {end.trigger.root})


def stands_now(span: Span, facts: Facts) -> bool:
    """Is it so now? If so, its end, known beforehand, is a moment to look again."""
    return any(one.ended is None or not facts.now.reached(one.ended) for one in spans(span, facts))


def stands(state: Event, facts: Facts) -> bool:
    """Is it so now? A span stands from its beginning to its end; anything else, once it has happened."""
    match state:
        case Span():
            return stands_now(state, facts)
        case Union():
            return stands(state.first, facts) or stands(state.second, facts)
    return bool(facts.causes(state))


def _in_order(span: Span, facts: Facts) -> Iterator[tuple]:
    marks = [(cause.moment, 1, cause.trigger.root, cause) for cause in facts.causes(span.begins)]
    marks += [(cause.moment, 0, cause.trigger.root, cause) for cause in facts.causes(span.ends)] if span.ends else []
    return ((moment, not begins, cause) for moment, begins, _, cause in sorted(marks, key=lambda mark: mark[:3]))


def _began(cause) -> datetime:
    """A beginning with no known time has always stood: the protective reading."""
    return cause.happened or ALWAYS
