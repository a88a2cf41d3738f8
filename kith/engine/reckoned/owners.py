"""Who owes: a role, or the person whom the rule names by what they did; never who that is on the rota today."""
from collections.abc import Iterable

from kith.engine.calendar import end_of_day
from kith.engine.citing import Citation
from kith.engine.days import day_of
from kith.engine.drawn import drawn, number, scoped, standing
from kith.engine.facts import Facts
from kith.engine.holding import INVOLVEMENT, KNOWN
from kith.engine.reckoned.happenings import Cause
from kith.engine.standing import Standing
from kith.language.roles import (
    ASKED,
    GP,
    HEALTH_VISITOR,
    LOOKED_AFTER_NURSE,
    MIDWIFE,
    SCHOOL_NURSE,
    TEAM_LEAD,
    THE_LAST_ONE,
    THE_PLACE_NAMED,
    THE_RECORDER,
    THE_WORKER,
    THEMSELVES,
    UNIVERSAL,
    WHOEVER_HEARD,
    WHOEVER_IS_NAMED,
    WHOEVER_REVIEWS,
    WHOEVER_SENT_IT,
    Role,
)

ON_OWN_PAGE = (LOOKED_AFTER_NURSE,)   # who is chosen there
SCHOOL, GROWN = 5, 19   # the birthdays on which the school nurse follows the health visitor, and the GP both


def owner(role: Role, cause: Cause, before: Standing | None, facts: Facts) -> tuple[Role, int | None]:
    """The role that owes, and the person where the rule names one by what they did."""
    if role == UNIVERSAL:
        return universal(facts), None
    if role == WHOEVER_IS_NAMED and str(cause.trigger.answers.get("to", "")).isdecimal():
        return THE_WORKER, int(cause.trigger.answers["to"])
    if role == WHOEVER_REVIEWS:
        return (LOOKED_AFTER_NURSE if facts.reached_age(SCHOOL) else HEALTH_VISITOR), None
    if role == THE_PLACE_NAMED:
        return Role(f"{role.key}:{cause.trigger.answers.get('place', '')}", role.title), None
    if role.one_of:
        found = whichever(role, cause, facts, _involved(facts))
        return (Role(f"{TEAM_LEAD.key}:{found.key}", TEAM_LEAD.title) if role.lead else found), None
    if role == WHOEVER_HEARD:
        return (THE_RECORDER, cause.trigger.by) if cause.trigger.by else (universal(facts), None)
    if role == WHOEVER_SENT_IT:
        return THE_RECORDER, _of_what_it_answers(cause.trigger, facts)
    if role == THE_RECORDER:
        who = _recorder(cause.trigger, facts)
        return (role, who) if who else (_by_themselves(cause.trigger) or role, None)
    if role == THE_LAST_ONE:
        last = before or cause.trigger
        return (role, last.by) if last.by else (_outside(last) or role, None)
    if role == THE_WORKER:
        said = (one.answers.get("worker") for one in facts.standing(KNOWN))
        return role, next((worker for worker in said if isinstance(worker, int)), None)
    return role, None


def _outside(last: Standing) -> Role | None:
    """What a place did that nobody signs in for is that place’s, by the role in which it was asked."""
    said_in = last.last.role
    return next((one for one in WHOEVER_IS_NAMED.one_of if one.key == said_in), None)


def _recorder(said: Standing, facts: Facts) -> int | None:
    """Of what the program wrote down, whoever said it after; until then whoever recorded what it is about."""
    people = (one.by for one in said.versions if one.by)
    return next(people, None) or _of_what_it_answers(said, facts)


def _by_themselves(said: Standing) -> Role | None:
    """What somebody booked on their own page is followed by the service that they chose there."""
    own = said.versions[0].role == THEMSELVES.key
    return next((one for one in ON_OWN_PAGE if own and one.key == said.answers.get("role")), None)


def _of_what_it_answers(said: Standing, facts: Facts) -> int | None:
    occasions = {Citation.read(one).occasion for one in said.citations}
    if not occasions:
        return None
    return next((one.by for one in facts.world.versions if one.occasion in occasions and one.by), None)


def universal(facts: Facts) -> Role:
    """Midwife before birth, health visitor to the fifth birthday, school nurse to the nineteenth, then the GP."""
    if facts.unborn:
        return MIDWIFE
    if not facts.reached_age(SCHOOL):
        return HEALTH_VISITOR
    return GP if facts.reached_age(GROWN) else SCHOOL_NURSE


def whichever(role: Role, cause: Cause, facts: Facts, involved: Iterable[str]) -> Role:
    """Of several services: the one the cause speaks of, else the one whose worker said it, else the one involved.

    ``involved``: the roles in which anybody is, the latest first.
    """
    said = cause.trigger
    own = facts.world.oldest(said.subject) == facts.record
    meant = [said.answers.get("role"), said.versions[0].role] if own else []
    by_key = {one.key: one for one in role.one_of}
    found = next((by_key[key] for key in (*meant, *involved) if isinstance(key, str) and key in by_key), role.one_of[0])
    return found if role.drawn is None or found.key not in ASKED else _at_its_step(role, found, cause, facts)


def _at_its_step(role: Role, decided: Role, cause: Cause, facts: Facts) -> Role:
    """Whoever stands, by the steps of the day on which it was asked, where it was asked."""
    steps = drawn(role.drawn, facts.world.values, cause.happened or cause.learnt)
    found = standing(steps, decided.key, number(cause.trigger.answers))
    return scoped(found[1], decided.key) if found else decided


def _involved(facts: Facts) -> list[str]:
    return [one.answers.get("role") for one in sorted(facts.standing(INVOLVEMENT), key=_latest_first)
            if not _over(one, facts)]


def _latest_first(one: Standing) -> float:
    return -one.moment.timestamp()


def _over(one: Standing, facts: Facts) -> bool:
    ended = day_of(one.answers.get("ended"))
    return ended is not None and facts.now.reached(end_of_day(ended))
