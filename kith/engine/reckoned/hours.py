"""In whose working hours a due time is counted: those of the team that held the owing role at the start (D19)."""
from datetime import datetime

from kith.engine.calendar import Calendar, local_moment
from kith.engine.facts import Facts
from kith.engine.holding import held
from kith.engine.reckoned.happenings import Cause
from kith.engine.reckoned.owners import GROWN, SCHOOL, whichever
from kith.language.roles import (
    GP,
    HEALTH_VISITOR,
    LOOKED_AFTER_NURSE,
    MIDWIFE,
    SCHOOL_NURSE,
    TEAM_LEAD,
    UNIVERSAL,
    WHOEVER_REVIEWS,
    Role,
)


def calendar_at(role: Role, cause: Cause, facts: Facts, start: datetime) -> Calendar:
    """As that team's hours stood then; the locality's where no team held the role, or it keeps no hours of its own.

    Nothing in it depends on who holds the role now, so that no hand-over moves a due time.
    """
    world = facts.world
    if not world.teams:
        return world.calendar
    owing = _owing(role, cause, facts, start)
    team = next((one.team for one in held(facts, start) if one.role == owing), "")
    calendar = world.calendar
    for since, hours in world.teams.get(team, ()):
        if since <= start:
            calendar = hours
    return calendar


def _owing(role: Role, cause: Cause, facts: Facts, start: datetime) -> str:
    """The key of the role that owed at the start; a lead's hours are those of the team."""
    if role == UNIVERSAL:
        return _universal(facts, start).key
    if role == WHOEVER_REVIEWS:
        return (HEALTH_VISITOR if facts.younger(SCHOOL, start) else LOOKED_AFTER_NURSE).key
    if role.one_of:
        return whichever(role, cause, facts, [one.role for one in held(facts, start)]).key
    return role.key.removeprefix(f"{TEAM_LEAD.key}:")


def _universal(facts: Facts, start: datetime) -> Role:
    """By the age at the start: it passes from one service to the next, and the due time stays."""
    if facts.unborn or (facts.born and start < local_moment(facts.born)):
        return MIDWIFE
    if facts.younger(SCHOOL, start):
        return HEALTH_VISITOR
    return SCHOOL_NURSE if facts.younger(GROWN, start) else GP
