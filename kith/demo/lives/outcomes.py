"""What goes back to everybody: what a meeting decided, a plan that is shared, and a boy placed in another area."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.saying import say
from kith.intake.answer import Answer

ELLIE, KAI, SAMIRA = "Ellie Brannigan", "Chi Okoro", "Samira Siddiqui"
CONVENES, PLACES, SHARES = "nora.finch", "ruth.amos", "callum.reeve"
HELD = {"kind": "professionals", "chair": "Hugh Moss", "people": [
    {"name": "Mabel Osei", "role": "health_visitor", "there": "came"},
    {"name": "The practice", "role": "gp", "there": "absent"},
    {"name": "Kelly Brannigan", "role": "family", "there": "came"}]}
DECIDED = {"decisions": "Kelly takes up the offer of a safety check at home. We meet again in six weeks.",
           "plan": "none"}
# What each is to do, and in how many days; nobody of the family has an account here, and so whoever convened asks.
ACTIONS = ({"name": "Go through the safety check at home with Kelly", "role": "health_visitor",
            "by_whom": "Mabel Osei"}, 14), ({"name": "Buys a gate for the stairs", "role": "family",
                                             "by_whom": "Kelly Brannigan"}, 7)
MOVED = {"to_area": "Fenwick", "takes_over": ["school_nurse", "gp"],
         "team": "Looked-after children’s nurses, Fenwick, 01632 960 900", "place": "Children’s health, Fenwick",
         "designated": "not_known"}
# The practice and the school nurse have the same page before them; whether each has read it is seen.
SHARED = {"version": 2, "plan": "A quiet room at school when she asks for it. Nobody writes or phones home; she is "
                                "reached at school.",
          "actions": [{"name": "See her each Thursday", "by_whom": "CAMHS"},
                      {"name": "Keep the room free", "by_whom": "School nurse"}],
          "given_to": ["school_nurse", "gp", "named_nurse"], "basis": "safeguarding",
          "ground": "She would be at risk at home if each of them did not do the same", "told": "yes"}
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
        yield self.working_day(3, 15, 30), 2, lambda moment: self._say(SHARES, SAMIRA, "plan_version", SHARED, moment)

    def meets(self, moment: datetime) -> None:
        """Those around Ellie and her brother meet; the practice is not there."""
        answer = self._say(CONVENES, ELLIE, "meeting_held", HELD, moment)
        self.owed = {row["duty"]: row["id"] for row in answer.begun if row["pathway"] == "meeting_decided"}

    def decides(self, moment: datetime) -> None:
        """The sheet is out within a working day, for the practice too, and each action is owed from then on."""
        actions = [row | {"by_day": (moment.date() + timedelta(days=days)).isoformat()} for row, days in ACTIONS]
        sheet = DECIDED | {"actions": actions}
        self._say(CONVENES, ELLIE, "decisions_issued", sheet, moment, self.owed["decisions"])

    def moves(self, moment: datetime) -> None:
        """Kai goes to live with foster carers in another area, where nobody has accepted him yet."""
        self._say(PLACES, KAI, "whose_area", AREAS, moment)
        self._say(PLACES, KAI, "moved_area", MOVED | {"since": moment.date().isoformat()}, moment)

    def _say(self, username: str, name: str, form: str, raw: dict, moment: datetime, cites: str = "") -> Answer:
        return say(self.workers[username], self.keys(name), form, raw, moment, filter(None, [cites]))
