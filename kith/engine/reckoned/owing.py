"""One duty as reckoned: what a reckoning gives back, for others to store, list, say and tell."""
from dataclasses import dataclass, field
from datetime import datetime

from kith.engine.citing import Citation
from kith.engine.reckoned.happenings import Reason
from kith.engine.reckoned.ladders import Climb
from kith.language.duties import Duty
from kith.language.roles import Role

STANDING_STATES = ("due", "overdue", "undated")
GONE = "no longer owed"
UNDONE = "not done"   # what it was for is over, and nobody did it


@dataclass(frozen=True)
class Owed:
    """Roles, not people; witness ids, not sentences; steps reached, not messages."""

    cite: Citation
    state: str
    duty: Duty | None = None
    role: Role | None = None
    bearer: int | None = None
    offered: str = ""
    start: datetime | None = None
    due: datetime | None = None
    happened: datetime | None = None
    learnt: datetime | None = None
    reasons: tuple[Reason, ...] = ()
    witnesses: tuple[int, ...] = ()
    trigger: int = 0
    asked_by: int | None = None
    evidence: int | None = None
    closed: datetime | None = None
    climb: Climb = field(default_factory=Climb)
    reopening: int = 0
    marks: dict = field(default_factory=dict)
