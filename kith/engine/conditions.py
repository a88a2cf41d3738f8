"""Does a condition hold at one entry, and by which other entries: witnesses with when each was learnt, or None."""
from collections.abc import Callable
from datetime import datetime

from kith.engine.facts import Facts
from kith.engine.safety import closed_since
from kith.engine.spans import spans
from kith.engine.standing import Standing
from kith.engine.wording import found
from kith.language.conditions import AgeAtLeast, AgeBelow, Both, Condition, During, Either, Speaks, Test, Unsafe
from kith.language.questions import Question

Witnesses = dict[int, datetime]
MET_BY_NOTHING = ("not_asked", "not_worded")   # the tests that a missing answer meets


def holds(condition: Condition | None, one: Standing, facts: Facts) -> Witnesses | None:
    """The other entries it rests on (often none), or None when it does not hold. A missing answer meets no test."""
    meaning = MEANINGS.get(type(condition))
    if meaning is None:
        raise TypeError(f"No such condition: {condition!r}.")
    return meaning(condition, one, facts)


def could_hold(condition: Condition | None, answered: set[str]) -> bool:
    """Could it hold at any entry, where these are all the questions that any of them answers?"""
    match condition:
        case Test():
            return condition.how in MET_BY_NOTHING or condition.question.key in answered
        case Speaks():
            return condition.question.key in answered
        case Both():
            return could_hold(condition.left, answered) and could_hold(condition.right, answered)
        case Either():
            return could_hold(condition.left, answered) or could_hold(condition.right, answered)
    return True


def _test(test: Test, one: Standing, facts: Facts) -> Witnesses | None:
    return {} if _meets(test, one.answers.get(test.question.key), one, facts) else None


def _meets(test: Test, answer, one: Standing, facts: Facts) -> bool:
    match test.how:
        case "is_in":
            if isinstance(answer, list):
                return any(value in test.values for value in answer if isinstance(value, str))
            return isinstance(answer, str) and answer in test.values
        case "asked":
            return answer is not None
        case "not_asked":
            return answer is None
        case "worded":
            return _worded(answer)
        case "not_worded":
            return not _worded(answer)
    bound = facts.world.values.of(test.values[0], one.moment)
    if test.how == "at_least":
        return isinstance(answer, (int, float)) and answer >= bound
    return isinstance(answer, str) and isinstance(bound, str) and answer < bound


def _worded(answer) -> bool:
    """Is there a letter in it, or in any part of a row of it?"""
    match answer:
        case str():
            return any(map(str.isalpha, answer))
        case list():
            return any(map(_worded, answer))
        case dict():
            return any(_worded(part) for key, part in answer.items() if key != "_row")
    return False


def _both(condition: Both, one: Standing, facts: Facts) -> Witnesses | None:
    left = holds(condition.left, one, facts)
    right = None if left is None else holds(condition.right, one, facts)
    return None if right is None else left | right


def _either(condition: Either, one: Standing, facts: Facts) -> Witnesses | None:
    """By the side known first; what rests on nothing else was known with the entry itself."""
    left = holds(condition.left, one, facts)
    if left is not None and not left:
        return left
    found = [side for side in (left, holds(condition.right, one, facts)) if side is not None]
    return min(found, key=_known_by, default=None)


def _known_by(witnesses: Witnesses) -> float:
    return max((learnt.timestamp() for learnt in witnesses.values()), default=float("-inf"))


def _below(condition: AgeBelow, one: Standing, facts: Facts) -> Witnesses | None:
    return {} if facts.younger(condition.years, one.moment) else None


def _at_least(condition: AgeAtLeast, one: Standing, facts: Facts) -> Witnesses | None:
    return facts.old_enough(condition.years, one.moment)


def _during(condition: During, one: Standing, facts: Facts) -> Witnesses | None:
    standing = next((found for found in spans(condition.span, facts) if found.holds_at(one.moment)), None)
    return standing.known_at(one.moment) if standing else None


def _unsafe(condition: Unsafe, one: Standing, facts: Facts) -> Witnesses | None:
    named = condition.channel
    channel = one.answers.get(named.key) if isinstance(named, Question) else named
    return closed_since(channel, one.moment, facts)


def _speaks(condition: Speaks, one: Standing, facts: Facts) -> Witnesses | None:
    text = one.answers.get(condition.question.key)
    return {} if isinstance(text, str) and found(condition.phrases, text) else None


def _always(condition: None, one: Standing, facts: Facts) -> Witnesses:
    return {}


MEANINGS: dict[type, Callable] = {
    type(None): _always, Test: _test, Both: _both, Either: _either, AgeBelow: _below, AgeAtLeast: _at_least,
    During: _during, Unsafe: _unsafe, Speaks: _speaks,
}
