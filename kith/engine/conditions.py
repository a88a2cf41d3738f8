"""Does a condition hold at one entry, and by which other entries: witnesses with when each was learnt, or None."""
from datetime import datetime

from kith.engine.facts import Facts
from kith.engine.spans import spans
from kith.engine.standing import Standing
from kith.language.conditions import AgeAtLeast, AgeBelow, Both, Condition, During, Either, Test

Witnesses = dict[int, datetime]


def holds(condition: Condition | None, one: Standing, facts: Facts) -> Witnesses | None:
    """The other entries it rests on (often none), or None when it does not hold. A missing answer meets no test."""
    match condition:
        case None:
            return {}
        case Test():
            return {} if _meets(condition, one, facts) else None
        case Both():
            left = holds(condition.left, one, facts)
            right = None if left is None else holds(condition.right, one, facts)
            return None if right is None else left | right
        case Either():
            found = [side for side in (holds(condition.left, one, facts), holds(condition.right, one, facts))
                     if side is not None]
            return min(found, key=_known_by, default=None)
        case AgeBelow():
            return {} if facts.younger(condition.years, one.moment) else None
        case AgeAtLeast():
            return facts.old_enough(condition.years, one.moment)
        case During():
            return _during(condition.span, one, facts)
    raise TypeError(f"No such condition: {condition!r}.")


def _known_by(witnesses: Witnesses) -> float:
    return max((learnt.timestamp() for learnt in witnesses.values()), default=float("-inf"))


def _meets(test: Test, one: Standing, facts: Facts) -> bool:
    answer = one.answers.get(test.question.key)
    match test.how:
        case "not_asked":
            return answer is None
        case "asked":
            return answer is not None
        case "is_in":
            return any(value in test.values for value in (answer if isinstance(answer, list) else [answer])
                       if isinstance(value, str))
    bound = facts.world.values.of(test.values[0], one.moment)
    if test.how == "at_least":
        return isinstance(answer, (int, float)) and answer >= bound
    return isinstance(answer, str) and isinstance(bound, str) and answer < bound


def _during(span, one: Standing, facts: Facts) -> Witnesses | None:
    standing = next((found for found in spans(span, facts) if found.holds_at(one.moment)), None)
    return standing.known_at(one.moment) if standing else None
