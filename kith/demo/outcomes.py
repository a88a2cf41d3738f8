"""What goes back to everybody: a meeting whose decisions are issued, and a boy who is placed in another area."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from kith.access.models import Worker
from kith.demo.statements import SENDER
from kith.intake.answer import Answer
from kith.intake.receiving import receive
from kith.intake.rounds.ticking import tick
from kith.intake.statement import Said, Statement, Who

ELLIE, KAI = "Ellie Brannigan", "Chi Okoro"
CONVENES, PLACES = "nora.finch", "ruth.amos"
HELD = {"kind": "professionals", "chair": "Hugh Moss", "people": [
    {"name": "Mabel Osei", "role": "health_visitor", "there": "came"},
    {"name": "The practice", "role": "gp", "there": "absent"},
    {"name": "Kelly Brannigan", "role": "family", "there": "came"}]}
DECIDED = {"decisions": "Kelly takes up the offer of a safety check at home. We meet again in six weeks.",
           "plan": "none", "actions": [{"name": "Safety check at home", "by_whom": "Health visitor",
                                        "by_when": "In two weeks"}]}
MOVED = {"to_area": "Fenwick", "takes_over": ["school_nurse", "gp"],
         "team": "Looked-after children’s nurses, Fenwick, 01632 960 900", "designated": "not_known"}
AREAS = {"home_authority": "Northbrook", "placing_authority": "Northbrook",
         "commissioner": "Northbrook Integrated Care Board"}


@dataclass
class Outcomes:
    """Who says it, and the keys of whom it is about."""

    workers: dict[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    keys: Callable[[str], str]
    owed: dict[str, str] = field(default_factory=dict)

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield self.working_day(3, 14, 0), 2, self.meets
        yield self.working_day(2, 11, 0), 2, self.decides
        yield self.working_day(4, 11, 20), 2, self.moves

    def meets(self, moment: datetime) -> None:
        """Those around Ellie and her brother meet; the practice is not there."""
        answer = self._say(CONVENES, ELLIE, "meeting_held", HELD, moment)
        self.owed = {row["duty"]: row["id"] for row in answer.begun if row["pathway"] == "meeting_decided"}

    def decides(self, moment: datetime) -> None:
        """The sheet is out within a working day, for the practice too."""
        self._say(CONVENES, ELLIE, "decisions_issued", DECIDED, moment, self.owed["decisions"])

    def moves(self, moment: datetime) -> None:
        """Kai goes to live with foster carers in another area, where nobody has accepted him yet."""
        self._say(PLACES, KAI, "whose_area", AREAS, moment)
        self._say(PLACES, KAI, "moved_area", MOVED | {"since": moment.date().isoformat()}, moment)

    def _say(self, username: str, name: str, form: str, raw: dict, moment: datetime, cites: str = "") -> Answer:
        key = self.keys(name)
        said = Said(form, raw, happened=moment.isoformat(), cites=(cites,) if cites else ())
        answer = receive(Statement(SENDER, f"{form}-{key}", Who(key=key), (said,), moment), self.workers[username],
                         moment)
        tick(moment)
        return answer
