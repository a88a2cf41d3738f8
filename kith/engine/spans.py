"""Spans of a status: several beginnings before an end are one span, named by the one recorded first."""
from dataclasses import dataclass
from datetime import datetime

from kith.engine.facts import Facts
from kith.language.events import Span


@dataclass(frozen=True)
class Stretch:
    """One span of a status: its beginnings in order of time, and when it ended (None: it stands)."""

    begins: tuple
    ended: datetime | None

    @property
    def named_by(self):
        """The beginning recorded first: a late arrival renames nothing."""
        return min(self.begins, key=lambda cause: (cause.learnt, cause.trigger.root))

    def holds_at(self, moment: datetime) -> bool:
        return self.begins[0].moment <= moment and (self.ended is None or moment < self.ended)

    def known_at(self, moment: datetime) -> dict[int, datetime]:
        """The witnesses of the beginning known first among those that had begun by then."""
        begun = (cause for cause in self.begins if cause.moment <= moment)
        return min(begun, key=lambda cause: cause.learnt).witnesses


def spans(span: Span, facts: Facts) -> list[Stretch]:
    """The spans in order of time. A beginning with no known time has always stood (the protective reading)."""
    begins = sorted(facts.causes(span.begins), key=lambda cause: (cause.moment, cause.trigger.root))
    ends = sorted(facts.causes(span.ends), key=lambda cause: cause.moment) if span.ends else []
    found: list[Stretch] = []
    while begins:
        ended = next((end.moment for end in ends if end.moment >= begins[0].moment), None)
        mine = tuple(cause for cause in begins if ended is None or cause.moment < ended) or (begins[0],)
        found.append(Stretch(mine, ended))
        begins = [cause for cause in begins if cause not in mine]
    return found
