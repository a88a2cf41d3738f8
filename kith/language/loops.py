"""A loop: something is sent to somebody, and every rung of its way there is owed by them, never by whoever sent it."""
from dataclasses import dataclass, replace
from typing import Any

from kith.language.duties import ANSWERED, SAID, Duty, Escalate, Passing, overdue_by, when_overdue
from kith.language.events import Evidence
from kith.language.lengths import Length, end_of_working_day, working_days
from kith.language.roles import (
    DESIGNATED_NURSE,
    HUB_TRIAGE,
    NAMED_NURSE,
    TEAM_LEAD,
    THE_RECORDER,
    THE_SENDER,
    THE_SENDERS_LEAD,
    Role,
)

# Whoever sent it reads what became of it; only then is the loop closed. Where they are away their lead hears of it.
READING = Escalate(when_overdue(THE_RECORDER), overdue_by(working_days(2), THE_SENDERS_LEAD), again=working_days(2))

# The receiver's own lead hears of silence first, then whoever answers for all; whoever sent it sees each step.
CHASE = Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(1), DESIGNATED_NURSE), again=working_days(2),
                 also=(THE_SENDER,))
# It goes where it belongs without being sent again. Two services that say it is not theirs decide nothing between them.
ONWARD = Passing(chase=CHASE, decider=NAMED_NURSE, hub=HUB_TRIAGE, within=end_of_working_day(0))


@dataclass(frozen=True)
class Rung:
    """One step: what is owed, how long it may take, what answers it; ``chase``: where others hear of its silence."""

    what: str
    due: Length
    done_when: Evidence
    act: str = "Answer"
    level: str = "soon"
    chase: Escalate | None = None
    for_each: Any = None


@dataclass(frozen=True)
class Loop:
    """What is sent, to whom, who is chased, and each rung; one that a loop lacks says in a sentence why.

    ``undelivered``: the entry by which the program says that it did not arrive. That something left is no duty.
    """

    sent: Any
    to: Role
    chase: Escalate
    undelivered: Any
    opened: Rung | str
    read: Rung | str
    acknowledged: Rung | str
    decided: Rung | str
    seen: Rung | str
    passing: Passing | None = ONWARD

    @property
    def rungs(self) -> dict[str, Rung | str]:
        """Those that somebody owes, in order; their names are the keys of the duties."""
        return {key: getattr(self, key) for key in ("opened", "read", "acknowledged", "decided", "seen")}

    def duties(self) -> dict[str, Duty]:
        """One duty for each rung there is."""
        return {key: self._duty(key, rung) for key, rung in self.rungs.items() if isinstance(rung, Rung)}

    def _duty(self, key: str, rung: Rung) -> Duty:
        facts = {"due": rung.due, "done_when": rung.done_when, "act": rung.act, "level": rung.level,
                 "for_each": rung.for_each, "beside": ANSWERED if key == "seen" else SAID}
        if key == "seen":
            return Duty(rung.what, THE_RECORDER, escalate=rung.chase or READING, after="decided", **facts)
        return Duty(rung.what, self.to, escalate=rung.chase or self.chase,
                    done_with="decided" if key == "acknowledged" else "", passing=self._passing(key), **facts)

    def _passing(self, key: str) -> Passing | None:
        """Whoever sent it hears once that it went, not for each rung."""
        return replace(self.passing, tells=(THE_SENDER,)) if self.passing and key == "decided" else self.passing
