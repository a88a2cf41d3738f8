"""Does a condition hold at one entry, and by which other entries: witnesses with when each was learnt, or None."""
from collections.abc import Callable, Mapping
from datetime import datetime

from kith.engine.calendar import local
from kith.engine.facts import Facts
from kith.engine.holding import held
from kith.engine.once import once
from kith.engine.reckoned.spans import spans
from kith.engine.safety import closed_since
from kith.engine.standing import Standing
from kith.engine.wording import found
from kith.language.conditions import (
    AgeAtLeast,
    AgeBelow,
    Between,
    Both,
    ByAnother,
    Condition,
    During,
    Either,
    Speaks,
    Test,
    Unsafe,
    Unsaid,
)
from kith.language.questions import Question

Witnesses = dict[int, datetime]
Meaning = Callable[[Standing, Facts], Witnesses | None]
Said = Mapping[str, set[str]]
Could = Callable[[Said, Facts | None], bool]
MET_BY_NOTHING = ("not_asked", "not_worded")   # the tests that a missing answer meets
NOTHING: frozenset[str] = frozenset()


def holds(condition: Condition | None, one: Standing, facts: Facts) -> Witnesses | None:
    """The other entries it rests on (often none), or None when it does not hold. A missing answer meets no test."""
    return _meaning(condition)(one, facts)


@once
def _meaning(condition: Condition | None) -> Meaning:
    made = MEANINGS.get(type(condition))
    if made is None:
        raise TypeError(f"No such condition: {condition!r}.")
    return made(condition)


def could_hold(condition: Condition | None, said: Said, facts: Facts | None = None) -> bool:
    """Could it hold at any entry, where this is all that any of them answers (see `standing.said`)?

    ``facts``: whose entries they are, where that is known.
    """
    could = _could(condition)
    return could is None or could(said, facts)


@once
def _could(condition: Condition | None) -> Could | None:
    """What the words must hold for it; None where it may hold whatever is said, as an age may."""
    match condition:
        case Test(how="is_in"):
            return _chosen(condition.question.key, frozenset(condition.values))
        case Test() if condition.how not in MET_BY_NOTHING:
            return _answered(condition.question.key)
        case Speaks():
            return _answered(condition.question.key)
        case Both():
            return _every([part for part in (_could(condition.left), _could(condition.right)) if part])
        case Either():
            first, second = _could(condition.left), _could(condition.right)
            return (lambda said, facts: first(said, facts) or second(said, facts)) if first and second else None
        case During():
            return lambda said, facts: facts is None or bool(spans(condition.span, facts))
    return None


def _chosen(key: str, words: frozenset) -> Could:
    return lambda said, facts: not words.isdisjoint(said.get(key, NOTHING))


def _answered(key: str) -> Could:
    return lambda said, facts: key in said


def _every(parts: list[Could]) -> Could | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    first, second = parts
    return lambda said, facts: first(said, facts) and second(said, facts)


def _test(test: Test) -> Meaning:
    key, meets = test.question.key, TESTS[test.how]
    return lambda one, facts: {} if meets(one.answers.get(key), test.values, one, facts) else None


def _is_in(answer, values: tuple, one: Standing, facts: Facts) -> bool:
    if isinstance(answer, list):
        return any(value in values for value in answer if isinstance(value, str))
    return isinstance(answer, str) and answer in values


def _at_least_as_much(answer, values: tuple, one: Standing, facts: Facts) -> bool:
    """As much as a number, or as many as were chosen."""
    answer = len(answer) if isinstance(answer, list) else answer
    return isinstance(answer, (int, float)) and answer >= facts.world.values.of(values[0], one.moment)


def _before(answer, values: tuple, one: Standing, facts: Facts) -> bool:
    bound = facts.world.values.of(values[0], one.moment)
    return isinstance(answer, str) and isinstance(bound, str) and answer < bound


def _worded(answer, *_) -> bool:
    """Is there a letter in it, or in any part of a row of it?"""
    match answer:
        case str():
            return any(map(str.isalpha, answer))
        case list():
            return any(map(_worded, answer))
        case dict():
            return any(_worded(part) for key, part in answer.items() if key != "_row")
    return False


def _both(condition: Both) -> Meaning:
    first, second = _meaning(condition.left), _meaning(condition.right)

    def both(one: Standing, facts: Facts) -> Witnesses | None:
        left = first(one, facts)
        right = None if left is None else second(one, facts)
        return left | right if left and right is not None else right

    return both


def _either(condition: Either) -> Meaning:
    """By the side known first; what rests on nothing else was known with the entry itself."""
    sides = _meaning(condition.left), _meaning(condition.right)

    def either(one: Standing, facts: Facts) -> Witnesses | None:
        found = []
        for side in sides:
            witnesses = side(one, facts)
            if witnesses is not None and not witnesses:
                return witnesses
            found += [witnesses] if witnesses else []
        return min(found, key=_known_by, default=None)

    return either


def _known_by(witnesses: Witnesses) -> float:
    return max(learnt.timestamp() for learnt in witnesses.values())


def _below(condition: AgeBelow) -> Meaning:
    return lambda one, facts: {} if facts.younger(condition.years, one.moment) else None


def _at_least(condition: AgeAtLeast) -> Meaning:
    return lambda one, facts: facts.old_enough(condition.years, one.moment)


def _unsaid(condition: Unsaid) -> Meaning:
    key, values, form = condition.question.key, frozenset(condition.values), condition.question.form

    def unsaid(one: Standing, facts: Facts) -> Witnesses | None:
        said = facts.said(form).get(key)
        return {} if not said or not values.isdisjoint(said) else None

    return unsaid


def _between(condition: Between) -> Meaning:
    first, last = condition.first or "0001", condition.last or "9999"
    return lambda one, facts: {} if first <= local(one.moment).date().isoformat() <= last else None


def _by_another(condition: ByAnother) -> Meaning:
    """Of two teams that do the same, each reads what the other says: it is their own word where theirs is the child’s
    team, or where no team is known to be.
    """
    role = condition.role.key

    def by_another(one: Standing, facts: Facts) -> Witnesses | None:
        said = one.versions[0]
        if said.role.rpartition(":")[2] != role:
            return {}
        teams = [facts.world.called.get(held_by.team, "") for held_by in held(facts, one.moment)
                 if held_by.role == role]
        return None if not teams or said.organisation in teams else {}

    return by_another


def _during(condition: During) -> Meaning:
    def during(one: Standing, facts: Facts) -> Witnesses | None:
        standing = next((found for found in spans(condition.span, facts) if found.holds_at(one.moment)), None)
        return standing.known_at(one.moment) if standing else None

    return during


def _unsafe(condition: Unsafe) -> Meaning:
    named = condition.channel

    def unsafe(one: Standing, facts: Facts) -> Witnesses | None:
        channel = one.answers.get(named.key) if isinstance(named, Question) else named
        return closed_since(channel, one.moment, facts)

    return unsafe


def _speaks(condition: Speaks) -> Meaning:
    def speaks(one: Standing, facts: Facts) -> Witnesses | None:
        text = one.answers.get(condition.question.key)
        return {} if isinstance(text, str) and found(condition.phrases, text) else None

    return speaks


def _always(condition: None) -> Meaning:
    return lambda one, facts: {}


TESTS: dict[str, Callable[..., bool]] = {
    "is_in": _is_in, "at_least": _at_least_as_much, "before": _before, "worded": _worded,
    "asked": lambda answer, *_: answer is not None, "not_asked": lambda answer, *_: answer is None,
    "not_worded": lambda answer, *_: not _worded(answer),
}
MEANINGS: dict[type, Callable[..., Meaning]] = {
    type(None): _always, Test: _test, Both: _both, Either: _either, AgeBelow: _below, AgeAtLeast: _at_least,
    Unsaid: _unsaid, ByAnother: _by_another, Between: _between, During: _during, Unsafe: _unsafe, Speaks: _speaks,
}
