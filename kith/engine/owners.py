"""Who owes: a role, or the person whom the rule names by what they did; never who that is on the rota today."""
from kith.engine.facts import Facts
from kith.engine.happenings import Cause
from kith.engine.standing import Standing
from kith.language.roles import (
    GP,
    HEALTH_VISITOR,
    MIDWIFE,
    SCHOOL_NURSE,
    THE_LAST_ONE,
    THE_RECORDER,
    UNIVERSAL,
    Role,
)

SCHOOL, GROWN = 5, 19   # the birthdays on which the school nurse follows the health visitor, and the GP both


def owner(role: Role, cause: Cause, before: Standing | None, facts: Facts) -> tuple[Role, int | None]:
    """The role that owes, and the person where the rule names one by what they did."""
    if role == UNIVERSAL:
        return universal(facts), None
    if role == THE_RECORDER:
        return role, cause.trigger.by
    if role == THE_LAST_ONE:
        return role, (before or cause.trigger).by
    return role, None


def universal(facts: Facts) -> Role:
    """Midwife before birth, health visitor to the fifth birthday, school nurse to the nineteenth, then the GP."""
    if facts.unborn:
        return MIDWIFE
    if not facts.reached_age(SCHOOL):
        return HEALTH_VISITOR
    return GP if facts.reached_age(GROWN) else SCHOOL_NURSE
