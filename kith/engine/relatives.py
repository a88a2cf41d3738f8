"""Everybody who is something to somebody, through one relation or two, each with the entries that say so."""
from dataclasses import dataclass
from datetime import datetime

from kith.engine.calendar import end_of_day, local_moment
from kith.engine.days import day_of, first_day_of
from kith.engine.facts import Facts
from kith.engine.folding import satisfied_since
from kith.engine.standing import Standing
from kith.engine.world import RELATION

# Nobody records every sibling: children of the same parent are found through the parent. Nor does anybody record for
# every child who lives with a parent of theirs, or for every adult the children of a partner.
PARENTS, CHILD = frozenset({"mother", "father", "parent", "adoptive_parent"}), frozenset({"child", "adopted_child"})
TOGETHER = frozenset({"spouse", "partner", "lives_with"})
BY_WAY_OF = {
    "sibling": (PARENTS, CHILD),
    "partner_of_parent": (PARENTS, TOGETHER),
    "child_of_partner": (TOGETHER, CHILD),
}


@dataclass(frozen=True)
class Relative:
    """Another person reached through one relation, or two; ``record`` is where the subject's own was entered."""

    person: int
    record: int
    witnesses: dict[int, datetime]
    began: datetime | None
    ended: datetime | None


def relatives(facts: Facts, kinds: tuple[str, ...]) -> list[Relative]:
    """Everybody who is one of these to the subject, each with the entries that say so."""
    found = _direct(facts, frozenset(kinds))
    for kind in kinds:
        if kind in BY_WAY_OF:
            up, down = BY_WAY_OF[kind]
            found += [_through(one, two) for one in _direct(facts, up) for two in _direct(facts.of(one.person), down)
                      if two.person != facts.record]
    return found


def _direct(facts: Facts, kinds: frozenset[str]) -> list[Relative]:
    """A relation that begins in the future is not yet a fact."""
    found = [_relative(facts, one, kinds) for one in facts.standing(RELATION)
             if one.other is not None and str(one.answers.get("kind")) in kinds]
    return [one for one in found if one.began is None or facts.now.reached(one.began)]


def _relative(facts: Facts, one: Standing, kinds: frozenset[str]) -> Relative:
    """Known to the day, it began with that day and ended with the end of it: the longest it can have been."""
    learnt = satisfied_since(one, lambda earlier: str(earlier.answers.get("kind")) in kinds)
    first, last = first_day_of(one.answers.get("began")), day_of(one.answers.get("ended"))
    began, ended = local_moment(first) if first else None, end_of_day(last) if last else None
    witness = {one.root: max(learnt, began or learnt)}
    return Relative(facts.world.oldest(one.other), one.subject, witness, began, ended)


def _through(one: Relative, two: Relative) -> Relative:
    began = max(filter(None, (one.began, two.began)), default=None)
    ended = min(filter(None, (one.ended, two.ended)), default=None)
    return Relative(two.person, one.record, one.witnesses | two.witnesses, began, ended)
