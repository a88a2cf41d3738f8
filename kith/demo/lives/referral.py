"""Mia’s referral to children’s social care, and its opening at the other end."""
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from kith.access.models import Worker
from kith.demo.saying import say
from kith.intake.doors import replying
from kith.intake.doors.replying import Outside
from kith.intake.rounds.ticking import tell_on

MIA = "Mia Kowalska-Reid"
REFERRAL = {
    "risk": "A bruise on the cheek of a baby who does not roll yet. The plan is for neglect; this is a new worry.",
    "seen": "A round bruise on the left cheek, at home on the day of the visit, shown to the duty doctor.",
    "said": "Ania: “She rolled on a toy.” Nobody else was asked.",
    "child_says": "Mia is nine weeks old. She settles in her mother's arms and startles at loud voices.",
    "family": "Ania, her mother. Her father Jordan lives elsewhere with Shauna.",
    "siblings": "Kacper, 4, her half-brother. Shauna expects a baby of Jordan’s.",
    "tried": "Weekly visits since birth, with an interpreter. Ania has kept every one of them.",
    "wish": "A medical this week, and a strategy discussion.",
    "thresholds": ["harm"],
    "danger_now": "no",
    "agreed": "told",
    "lawful": "harm",
    "documents": [{"name": "Referral form, 3 pages"}, {"name": "What happened, 1 page"}],
}
OPENED = "Nora Finch, duty desk"


@dataclass
class Referral:
    """The opening answers what the referral began."""

    priya: Worker
    working_day: Callable[..., datetime]
    mia: str
    owed: dict[str, str] = field(default_factory=dict)

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield self.working_day(1, 10, 2), 2, self.refer
        yield self.working_day(1, 11, 15), 2, self.open_the_message

    def refer(self, moment: datetime) -> None:
        """Mia's health visitor asks children's social care to act."""
        answer = say(self.priya, self.mia, "referral", REFERRAL, moment)
        self.owed = {row["duty"]: row["id"] for row in answer.begun if row["pathway"] == "referral_answered"}

    def open_the_message(self, moment: datetime) -> None:
        """The message is opened at the other end, and neither of its documents."""
        place = Outside("Children’s social care, front door", "csc_front_door", self.mia)
        replying.opened(place, self.owed["opened"], OPENED, moment)
        tell_on(moment)
