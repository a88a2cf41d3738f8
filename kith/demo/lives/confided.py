"""What is told to nobody: a girl of fourteen who goes to a service held in confidence, and a family in a refuge."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from kith.access.models import Worker
from kith.demo.households import YEAR
from kith.demo.lives.told import MILL_LANE, NORTHBROOK_HEALTH, Told
from kith.demo.maker import Maker
from kith.demo.people import Family
from kith.demo.place import MARSH, NORTHBROOK
from kith.demo.saying import say
from kith.intake.answer import Answer

FREYA, ADA = "Freya Marlow", "Ada Holm"
ASKED = {"told": "yes", "lifestyle": "At home with her mother; she misses school since the spring", "active": "yes",
         "partner_age": "23", "gap": "yes", "coerced": "not_known", "several": "no", "missing": "yes",
         "understands": "yes", "help_offered": ["counselling"], "manner": "alone",
         "words": "He is the only one who listens, and he has a flat"}
JUDGED = {"behaviour": "A partner of 23, who buys her things and fetches her from school", "sexual": "yes",
          "suggested": "amber", "colour": "red", "why": "He is nine years older, and she is missing more and more"}
DECIDED = {"lead": "Angela Frost, named nurse", "decision": "share", "told": "against",
           "why": "He may be harming her, and others see her every week",
           "next": "The named nurse and the school nurse are told today; social care tomorrow, with Freya"}
TOLD = {"basis": "threshold", "passed": "A red, with a man of 23", "told": "against",
        "needs": ["named_nurse", "school_nurse"],
        "what": "Freya is seeing a man much older than she is, and may be harmed by him. She is missing from school.",
        "decided": "Seen again on Thursday. Do not speak to home about it.",
        "speak_to": "Inge Sorrell, 01632 960 148"}
REFERRED = {"risk": "A man of 23 waits for her at school and gives her things. She is missing in the evenings.",
            "child_says": "He is the only one who listens. She does not want home to know.",
            "family": "Tessa, her mother. Nobody else lives there.", "danger_now": "no", "agreed": "told",
            "lawful": "harm", "blank_why": "Nobody at home may be asked", "thresholds": ["harm"]}
EXPECTED = {"way": "text", "says": "Only “see you Thursday”, and never to her mother’s phone"}
# What everybody reads names no service by which somebody could tell who had referred.
OUTCOME = {"decision": "assess", "why": "A man much older than she is, and she is missing from home",
           "next_steps": "She is seen at school on Thursday, by somebody she chooses",
           "who": "Nora Finch, duty social worker"}


def freya(make: Maker) -> Family:
    """A girl of fourteen and her mother; on paper there is nothing about her but a school nurse."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    mother = house.person("Tessa Marlow", "female", 39 * YEAR)
    child = house.child_of(mother, None, FREYA, "female", 14 * YEAR + 120)
    house.involve(child, "school_nurse", "sn-north", "beth.rowntree")
    return house.family


def ada(make: Maker) -> Family:
    """A mother and her small daughter who came to a refuge some days ago, and whom nobody has seen yet."""
    house = Told(make, MARSH, MILL_LANE, joined=make.morning(4))
    mother = house.person("Signe Holm", "female", 27 * YEAR)
    child = house.child_of(mother, None, ADA, "female", 2 * YEAR + 30)
    for one in (mother, child):
        house.fact(one, "family_arrived", {"kind": "refuge", "before": "Fenwick"}, 3,
                   happened=make.morning(3).date().isoformat())
    house.involve(child, "health_visitor", "hv-marsh", "jo.marsh")
    return house.family


@dataclass
class Confided:
    """What Freya told, and what became of it: a red, a decision with the named nurse, and who is told how much."""

    workers: dict[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    key: str
    owed: dict[str, str] = field(default_factory=dict)

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        day = self.working_day
        yield day(1, 14, 0), 2, self.comes
        yield day(1, 14, 40), 2, lambda moment: self._say("sexual_health_assessment", ASKED, moment)
        yield day(1, 15, 0), 2, self.judged
        yield day(1, 16, 0), 2, lambda moment: self._say("red_decided", DECIDED, moment, self.owed["decide"])
        yield day(1, 16, 20), 2, lambda moment: self._say("told_to_others", TOLD, moment)
        yield day(1, 16, 25), 2, self.referred
        yield day(1, 17, 0), 2, lambda moment: self._say("opened", {"who": OUTCOME["who"]}, moment, self.owed["opened"],
                                                         "nora.finch")
        yield day(1, 17, 40), 2, lambda moment: self._say("referral_decided", OUTCOME, moment, self.owed["decided"],
                                                          "nora.finch")

        yield day(1, 17, 50), 2, lambda moment: self._say("expected_here", EXPECTED | {
            "starts": day(0, 9, 0).isoformat()}, moment)

    def comes(self, moment: datetime) -> None:
        """She comes by herself, and is registered where nobody else reads it."""
        self._say("involvement", {"role": "sexual_health", "team": "sexual-health", "worker": "inge.sorrell",
                                  "began": moment.date().isoformat()}, moment)

    def referred(self, moment: datetime) -> None:
        """She is told, and social care is asked to act."""
        answer = self._say("referral", REFERRED, moment)
        self.owed |= {row["duty"]: row["id"] for row in answer.begun if row["pathway"] == "referral_answered"}

    def judged(self, moment: datetime) -> None:
        """The tool suggests amber; the practitioner judges it red."""
        answer = self._say("behaviour_judged", JUDGED, moment)
        self.owed = {row["duty"]: row["id"] for row in answer.begun if row["pathway"] == "red_decided_today"}

    def _say(self, form: str, raw: dict, moment: datetime, cites: str = "", by: str = "inge.sorrell") -> Answer:
        return say(self.workers[by], self.key, form, raw, moment, filter(None, [cites]))
