"""A cause: one happening that begins something, what it rests on, and what may be said of it."""
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from kith.engine.standing import Standing


@dataclass(frozen=True)
class Reason:
    """What may be said of a cause: a template, when, how many, words of closed lists, moments; never free text."""

    says: str
    when: datetime | None
    count: int = 0
    words: tuple[tuple[str, str], ...] = ()
    speak_to: tuple = ()   # (a record, roles around it): whom to speak to instead of being told more
    kept: str = ""   # how closely, where it rests on what is kept: said to those who may see that, and to nobody else


class Cause(NamedTuple):
    """``witnesses``: root -> when that entry came to satisfy its part; ``trigger`` is the entry that names it.

    ``also``: what further reasons for the same happening rest on; it moves no clock, and may not be shown to everyone.
    ``record``: where the subject's own part of it was entered. ``late``: stands for all that its entry taught us.
    ``until``: when what began then was over, of something that lasts.
    """

    occasion: str
    witnesses: dict[int, datetime]
    happened: datetime | None
    reasons: tuple[Reason, ...]
    trigger: Standing
    record: int
    also: dict[int, datetime] = {}
    late: bool = False
    until: datetime | None = None

    @property
    def learnt(self) -> datetime:
        return max(self.witnesses.values())

    @property
    def moment(self) -> datetime:
        return self.happened or self.trigger.moment


def known(cause: Cause) -> tuple[datetime, int]:
    """The order in which causes came to be known."""
    return cause.learnt, cause.trigger.root


def one_per_occasion(found: list[Cause]) -> list[Cause]:
    """The same happening seen twice (through father and mother, by two reasons) is one cause, known from the first."""
    kept: dict[str, Cause] = {}
    for cause in sorted(found, key=known):
        first = kept.get(cause.occasion)
        kept[cause.occasion] = _both(first, cause) if first else cause
    return list(kept.values())


def _both(first: Cause, later: Cause) -> Cause:
    said = tuple(reason for reason in later.reasons if reason.says not in {one.says for one in first.reasons})
    return first._replace(reasons=first.reasons + said, also=first.also | later.witnesses)
