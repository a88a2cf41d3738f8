"""Which steps of a ladder are reached: step 0 tells the owner; nobody is climbed over before being told."""
from dataclasses import dataclass
from datetime import datetime

from kith.engine.facts import Facts
from kith.engine.lengths import after, back
from kith.language.duties import Duty, Step
from kith.language.roles import Role

STAND_DOWN = -1   # "this is no longer owed", told once to those who were told


@dataclass(frozen=True)
class Climb:
    """``tell``: the one step to tell now (the highest reached), with those it passes; ``next``: what comes then."""

    told: int | None = None
    told_at: datetime | None = None
    tell: int | None = None
    passed: tuple[int, ...] = ()
    tell_role: Role | None = None
    next_at: datetime | None = None
    next_role: Role | None = None


def climb(duty: Duty, start: datetime, due: datetime | None, told: dict[int, datetime], facts: Facts) -> Climb:
    """The ladder of one standing duty: what was told, what must be told now, what comes next and when."""
    said = {step: at for step, at in told.items() if step >= 0}
    highest = max(said, default=None)
    if not said:
        return Climb(tell=0, tell_role=duty.owner)
    moments = _moments(duty, start, due, min(said.values()), highest, facts)
    reached = [step for step, (moment, _) in moments.items() if facts.now.reached(moment)]
    new = [step for step in reached if step > highest]
    ahead = next(((moment, role) for step, (moment, role) in moments.items() if step not in reached), (None, None))
    tell = max(new, default=None)
    return Climb(highest, said[highest], tell, tuple(new[:-1]), moments[tell][1] if new else None, *ahead)


def _moments(duty: Duty, start, due, told_owner: datetime, highest: int, facts: Facts) -> dict:
    """step -> (moment, role), the last repeated until one lies ahead of now."""
    steps = {n: (_moment(step, start, due, told_owner, facts), step.to)
             for n, step in enumerate(duty.escalate.steps, 1)}
    steps = {n: (moment, role) for n, (moment, role) in steps.items() if moment is not None}
    if not steps or duty.escalate.again is None:
        return steps
    last, (moment, role) = max(steps), steps[max(steps)]
    while moment <= facts.now.at or last <= highest:
        last, moment = last + 1, _after(duty.escalate.again, moment, facts)
        steps[last] = (moment, role)
    return steps


def _moment(step: Step, start: datetime, due: datetime | None, told: datetime, facts: Facts) -> datetime | None:
    """The later of the step's own moment and the same wait counted from the owner's telling (D6)."""
    if step.anchor == "start":
        return max(_after(step.wait, start, facts), _after(step.wait, told, facts))
    if due is None:
        return None
    if step.anchor == "before":
        return max(back(step.wait, due, facts.world.calendar, facts.world.values), told)
    return max(due, told) if step.wait is None else max(_after(step.wait, due, facts), _after(step.wait, told, facts))


def _after(length, start: datetime, facts: Facts) -> datetime:
    return after(length, start, facts.world.calendar, facts.world.values, facts.born)
