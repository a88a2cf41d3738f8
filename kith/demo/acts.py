"""What people of the stories did themselves in these days: a referral, its opening, and a worry at the desk."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kith.demo.reference import Staff
from kith.demo.statements import SENDER
from kith.demo.story_visits import Diary
from kith.intake.answer import Answer
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.intake.ticking import tick

REFERRAL = {
    "risk": "A bruise on the cheek of a baby who does not roll yet. The plan is for neglect; this is a new worry.",
    "child_says": "Mia is nine weeks old. She settles in her mother's arms and startles at loud voices.",
    "family": "Ania, her mother; Kacper, 4, her half-brother. Her father Jordan lives elsewhere with Shauna.",
    "tried": "Weekly visits since birth, with an interpreter. Ania has kept every one of them.",
    "danger_now": "no",
    "agreed": "told",
    "documents": [{"name": "Referral form, 3 pages"}, {"name": "What happened, 1 page"}],
}
OPENED = {"who": "Nora Finch, duty desk"}
WORRIED = {"signs": ["injury", "silent"], "words": "He looks at his mother before he answers anything."}


@dataclass
class Acts:
    """Each act at its moment; the opening answers what the referral began."""

    staff: Staff
    keys: dict[str, str]
    diary: Diary
    owed: dict[str, str] = field(default_factory=dict)

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield self.diary.working_day(1, 10, 2), 2, self.refer
        yield self.diary.working_day(1, 11, 15), 2, self.open_the_message
        yield self.diary.at - timedelta(minutes=6), 2, self.worry

    def refer(self, moment: datetime) -> None:
        """Mia's health visitor asks children's social care to act."""
        answer = self._say("priya.nair", "Mia Kowalska-Reid", Said("referral", REFERRAL), moment)
        self.owed = {row["duty"]: row["id"] for row in answer.begun if row["pathway"] == "referral_answered"}

    def open_the_message(self, moment: datetime) -> None:
        """The message is opened at the other end, and neither of its documents."""
        said = Said("opened", OPENED, cites=(self.owed["opened"],))
        self._say("nora.finch", "Mia Kowalska-Reid", said, moment)

    def worry(self, moment: datetime) -> None:
        """The receptionist has seen something that she cannot name."""
        self._say("kim.larkin", "Tyler Brannigan", Said("worried", WORRIED), moment)

    def _say(self, username: str, name: str, said: Said, moment: datetime) -> Answer:
        key = self.keys[self.diary.town.named(name).nhs_number]
        said = Said(said.form, said.raw, happened=moment.isoformat(), cites=said.cites)
        statement = Statement(SENDER, f"{said.form}-{key}", Who(key=key), (said,), moment)
        answer = receive(statement, self.staff.workers[username], moment)
        tick(moment)
        return answer
