"""What one service owes step by step, alike in who owes it, how long it stands, and who hears when nothing happens."""
from collections.abc import Callable
from typing import Any

from kith.language.duties import Duty, Escalate, overdue_by, when_overdue
from kith.language.lengths import Amount, Length, working_days
from kith.language.loops import Rung
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, Role


def climbs(wait: Amount, again: Amount = 5, *, by: Callable[[Amount], Length] = working_days, first: Role = TEAM_LEAD,
           then: Role = NAMED_NURSE, also: tuple[Role, ...] = ()) -> Escalate:
    """The usual ladder: the lead of whoever owes it hears first, and so many working days later the named nurse."""
    return Escalate(when_overdue(first), overdue_by(by(wait), then), again=by(again), also=also)


class Steps:
    """One duty for each of these, under its own key, all of one owner; ``facts`` are those of a `Duty`, for all."""

    def __init__(self, owner: Role, steps: dict[str, Rung], escalate: Escalate, **facts: Any):
        self.owner, self.steps, self.escalate, self.facts = owner, steps, escalate, facts

    def duties(self) -> dict[str, Duty]:
        return {key: self._duty(step) for key, step in self.steps.items()}

    def _duty(self, step: Rung) -> Duty:
        return Duty(step.what, self.owner, due=step.due, done_when=step.done_when, act=step.act, level=step.level,
                    for_each=step.for_each, escalate=step.chase or self.escalate, **self.facts)
