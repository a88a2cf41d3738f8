"""What is known of each role around a child: somebody stands in it, nobody does, asked in vain, or never asked."""
from dataclasses import dataclass
from datetime import date, datetime

from kith.engine.calendar import add_months, local
from kith.engine.days import day_of
from kith.engine.facts import Facts, known
from kith.engine.reckoned.causes import causes
from kith.engine.reckoned.spans import stands
from kith.engine.standing import Standing
from kith.engine.world import RELATION, World
from kith.statuses.kin import TWINS
from kith.statuses.network import GROWN, KNOWN, MONTHS, MONTHS_NOT_SAFE, NOT_SAFE

ASKED_ABOUT = "network_asked"
IS_KNOWN, NOBODY, NOT_ASKED = "known", "nobody", "not_asked"
FULL = ("sibling", *TWINS)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One time somebody asked: ``answer`` is nobody, not_known, refused or not_safe."""

    root: int
    when: datetime | None
    precision: str
    answer: str
    who_said: str
    words: str
    by: int | None
    next_try: date | None


@dataclass(frozen=True, slots=True)
class Role:
    """One role around a child: its ``state``, every attempt to fill it, and the day from which it is asked again."""

    key: str
    state: str   # known, nobody, not_known, refused, not_safe or not_asked
    attempts: tuple[Attempt, ...] = ()
    again: date | None = None
    stale: bool = False   # that day has come, and nobody has asked since

    @property
    def blank(self) -> bool:
        """Nothing that still holds is known of it: never asked, or asked too long ago."""
        return self.state == NOT_ASKED or self.stale

    @property
    def open(self) -> bool:
        """A gap: nobody stands in it, and nobody has said that there is no one."""
        return self.state not in (IS_KNOWN, NOBODY)


def roles(world: World, record: int, at: datetime) -> tuple[Role, ...]:
    """Every role that must be known around this child; none for somebody who is grown up.

    A pure function of what stands, which any form that must not be sent with a blank can ask.
    """
    facts = known(world, world.oldest(record), at, causes)
    return tuple(_role(key, facts, at) for key in KNOWN) if is_child(facts) else ()


def is_child(facts: Facts) -> bool:
    """Unborn, or not yet of age; somebody of unknown age is taken for one only where they are said to have a parent."""
    if facts.over:
        return False
    if facts.born is None and not facts.unborn:
        return any(stands(KNOWN[key], facts) for key in ("mother", "father"))
    return not facts.reached_age(GROWN)


def _role(key: str, facts: Facts, at: datetime) -> Role:
    attempts = tuple(_attempt(key, one) for one in sorted(facts.standing(ASKED_ABOUT), key=_in_order)
                     if one.answers.get(key))
    if stands(KNOWN[key], facts):
        return Role(key, IS_KNOWN, attempts)
    if not attempts:
        return Role(key, NOT_ASKED)
    last = attempts[-1]
    again = min(filter(None, (last.next_try, _by_setting(last, facts))), default=None)
    return Role(key, last.answer, attempts, again, again is not None and again <= local(at).date())


def _attempt(key: str, one: Standing) -> Attempt:
    said = one.answers
    return Attempt(one.root, one.happened, one.precision, said[key], said.get("who_said", ""), said.get("words", ""),
                   one.by, day_of(said.get("next_try")))


def _in_order(one: Standing) -> tuple[datetime, int]:
    return one.moment, one.root


def _by_setting(last: Attempt, facts: Facts) -> date | None:
    """When it is asked again at the latest; that there is nobody is an answer, and is not asked again."""
    if last.answer == NOBODY or last.when is None:
        return None
    after = MONTHS_NOT_SAFE if last.answer in NOT_SAFE else MONTHS
    return add_months(local(last.when).date(), int(facts.world.values.of(after, last.when)))


@dataclass(frozen=True, slots=True)
class Father:
    """A father of whom nobody is recorded, and the children of this family who are his."""

    children: tuple[int, ...]
    role: Role


def fathers(world: World, record: int, at: datetime) -> tuple[Father, ...]:
    """Each missing father of a child and of its half-sisters and half-brothers, the child's own first.

    Half-siblings have different fathers (or one and different mothers: then he is recorded). Sisters and brothers,
    twins above all, are taken to share one.
    """
    facts = known(world, world.oldest(record), at, causes)
    if not is_child(facts):
        return ()
    halves = sorted(one for one in _said_to_be(facts, ("half_sibling",)) if one != facts.record)
    young = [facts.record, *(one for one in halves if is_child(facts.of(one)))]
    missing = [(one, _role("father", facts.of(one), at)) for one in young]
    groups: list[tuple[list[int], Role]] = []
    for one, role in missing:
        if role.open:
            _place(one, role, groups, facts)
    return tuple(Father(tuple(children), role) for children, role in groups)


def _place(one: int, role: Role, groups: list[tuple[list[int], Role]], facts: Facts) -> None:
    """With the brothers and sisters who share him; of what was answered about him, the word of the first holds."""
    full = _said_to_be(facts.of(one), FULL)
    for children, _ in groups:
        if full.intersection(children):
            children.append(one)
            return
    groups.append(([one], role))


def _said_to_be(facts: Facts, kinds: tuple[str, ...]) -> set[int]:
    """Who is recorded as one of these, in so many words: nobody is found by way of anybody else."""
    return {facts.world.oldest(one.other) for one in facts.standing(RELATION)
            if one.other is not None and one.answers.get("kind") in kinds}


