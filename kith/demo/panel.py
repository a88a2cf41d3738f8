"""The children's panel was shown the health passport: most of what they wished is done, and one wish says why not."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.statements import SENDER
from kith.intake.receiving import receive
from kith.intake.rounds.ticking import tick
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor

TEAM = "select s.key from access_team t join records_subject s on s.id = t.subject_id where t.key = 'looked-after'"
WISH = "select id from duties_duty where pathway = 'panel_answered' and duty = 'answer' and row_key = %s"
SHOWN = {"what": "passport", "called": "The health passport", "version": 2, "young": 7, "wishes": [
    {"_row": "colour", "words": "Not in NHS blue. We want to choose the colour"},
    {"_row": "first", "words": "What I like comes first, and illnesses after"},
    {"_row": "small", "words": "Write the allergies so small that nobody at school reads them"},
    {"_row": "phone", "words": "It should be on my phone"}]}
ANSWERS = {
    "colour": {"becomes": "did", "did": "There are five colours, and you choose one."},
    "first": {"becomes": "did", "did": "“About me” is the first page now."},
    "small": {"becomes": "could_not", "why": "If you are very ill, a doctor must see it in one look. Small letters "
                                             "could cost your life."},
}


@dataclass
class Panel:
    """What they said three weeks ago, what the lead nurse answered, and one wish that still waits."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield self.working_day(8, 16, 0), 2, self.shown
        yield self.working_day(2, 15, 0), 2, self.answered

    def shown(self, moment: datetime) -> None:
        """Ruth Amos went there with the second version."""
        self._say("ruth.amos", "draft_shown", SHOWN | {"met_on": moment.date().isoformat()}, moment)

    def answered(self, moment: datetime) -> None:
        """The lead nurse answers three of four."""
        for n, (wish, raw) in enumerate(ANSWERS.items()):
            with cursor() as cur:
                cites = cur.execute(WISH, (wish,)).fetchone()
            self._say("paula.greaves", "wish_answered", raw, moment + timedelta(minutes=n), cites)

    def _say(self, who: str, form: str, raw: dict, moment: datetime, cites: tuple[str, ...] = ()) -> None:
        with cursor() as cur:
            team = cur.execute(TEAM).fetchone()[0]
        said = Said(form, raw, happened=moment.isoformat(), cites=cites)
        receive(Statement(SENDER, f"{form}-{moment}", Who(key=team), (said,), moment), self.workers[who], moment)
        tick(moment)
