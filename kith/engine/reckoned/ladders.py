"""Which steps of a ladder are reached: step 0 tells the owner; nobody is climbed over before being told."""
from dataclasses import dataclass
from datetime import datetime

from kith.engine.calendar import Calendar
from kith.engine.facts import Facts
from kith.engine.reckoned.lengths import after, back
from kith.language.duties import Duty, Step
from kith.language.lengths import Length, end_of_working_day
from kith.language.roles import Role

STAND_DOWN = -1   # "this is no longer owed", told once to those who were told
A_WORKING_DAY = end_of_working_day(1)


@dataclass(frozen=True)
class Climb:
    """``tell``: the one step to tell now (the highest reached), with those it passes; ``next``: what comes then.

    ``called``: who hears now, before their time, because somebody said that it cannot wait.
    """

    told: int | None = None
    told_at: datetime | None = None
    tell: int | None = None
    passed: tuple[int, ...] = ()
    tell_role: Role | None = None
    next_at: datetime | None = None
    next_role: Role | None = None
    called: Role | None = None


@dataclass(frozen=True)
class Waits:
    """The duty's own length, and the calendar of whoever owed it at the start, in which all its waits are counted."""

    length: Length
    calendar: Calendar

    def after(self, length: Length, start: datetime, facts: Facts) -> datetime:
        return after(length, start, self.calendar, facts.world.values, facts.born)


Moments = dict[int, tuple[datetime, Role]]


def climb(duty: Duty, owner: Role, waits: Waits, start: datetime, told: dict[int, datetime], facts: Facts,
          hastened: datetime | None = None) -> Climb:
    """The ladder of one standing duty: what was told, what must be told now, what comes next and when.

    ``start`` is when we learnt of it where it is not known when it happened: it is chased from there (D7).
    ``hastened``: when somebody who waits said that it cannot wait.
    """
    said = {step: at for step, at in told.items() if step >= 0}
    if not said:
        others = (step.to for step in duty.escalate.steps if step.to != owner)
        return Climb(tell=0, tell_role=owner, called=next(others, None) if hastened else None)
    highest = max(said)
    ahead = _ahead(duty, waits, start, min(said.values()), highest, facts) or _again(duty, waits, said, facts)
    called = _called(ahead, said, owner, hastened)
    if called is not None:
        ahead = ahead | {called: (min(hastened, ahead[called][0]), ahead[called][1])}
    reached = [step for step, (moment, _) in ahead.items() if facts.now.reached(moment)]
    tell = max(reached, default=None)
    later = [ahead[step] for step in ahead if step not in reached and (tell is None or step > tell)]
    return Climb(highest, said[highest], tell, tuple(step for step in reached if step != tell),
                 ahead[tell][1] if reached else None, *(later[0] if later else (None, None)),
                 called=ahead[called][1] if called is not None else None)


def _called(ahead: Moments, said: dict[int, datetime], owner: Role, hastened: datetime | None) -> int | None:
    """The step that is reached at once because it cannot wait: the next that tells somebody other than the owner.

    Once anybody has heard of it since, it has been heard; what was said before the owner knew was told with it.
    """
    first, later = min(said.values()), (at for step, at in said.items() if step > 0)
    if hastened is None or hastened < first or any(at >= hastened for at in later):
        return None
    return next((step for step, (_, role) in sorted(ahead.items()) if role != owner), min(ahead, default=None))


def _ahead(duty: Duty, waits: Waits, start: datetime, told: datetime, highest: int, facts: Facts) -> Moments:
    """The steps above the highest told. One before the due time that had passed when the owner was told is left out."""
    steps = {n: (_moment(step, waits, start, told, facts), step.to)
             for n, step in enumerate(duty.escalate.steps, 1) if n > highest}
    return {n: (moment, role) for n, (moment, role) in steps.items() if moment > told}


def _again(duty: Duty, waits: Waits, said: dict[int, datetime], facts: Facts) -> Moments:
    """The last step repeats for ever, each time counted from when it was last told."""
    if duty.escalate.again is None or not duty.escalate.steps:
        return {}
    highest = max(said)
    return {highest + 1: (waits.after(duty.escalate.again, said[highest], facts), duty.escalate.steps[-1].to)}


def _moment(step: Step, waits: Waits, start: datetime, told: datetime, facts: Facts) -> datetime:
    """The later of the step's own moment and its wait counted from the owner's telling (D6)."""
    if step.anchor == "start":
        return waits.after(step.wait, max(start, told), facts)
    due = waits.after(waits.length, start, facts)
    if step.anchor == "before":
        return back(step.wait, due, waits.calendar, facts.world.values)
    if step.wait is None:
        return due if told < due else _grace(waits, told, facts)
    return waits.after(step.wait, max(due, told), facts)


def _grace(waits: Waits, told: datetime, facts: Facts) -> datetime:
    """An owner told when it was already overdue has the time anybody has, but at most a working day, before others."""
    return min(waits.after(waits.length, told, facts), waits.after(A_WORKING_DAY, told, facts))
