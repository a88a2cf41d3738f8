"""Two children seen at home and written of once; and a vague plan for one, mended with what was said of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.households import YEAR
from kith.demo.lives.told import NORTHBROOK_HEALTH, Told
from kith.demo.maker import Maker
from kith.demo.people import Family
from kith.demo.place import NORTHBROOK
from kith.demo.saying import say
from kith.demo.statements import SENDER
from kith.intake.answer import Answer
from kith.intake.receiving import receive
from kith.intake.rounds.ticking import tick
from kith.intake.statement import Said, Statement, Who

HAMZA, ZOYA, NURSE = "Hamza Qadri", "Zoya Qadri", "beth.rowntree"
SHARED = {"kind": "home", "note": "Their mother works until six. The flat is warm and tidy, and a neighbour is rung "
                                  "where something happens."}
OWN = {HAMZA: {"seen": "yes", "alone": "“I let myself in and I lock the door.”"},
       ZOYA: {"seen": "no", "alone": "At a friend’s; her mother says that she is never there without a grown-up"}}
NEED = {"need": "Alone at home after school", "source": "young_person",
        "words": "I let myself in and I lock the door"}
VAGUE = {"need": NEED["need"], "becomes": "action", "outcome": "He is not alone after school", "what": "Monitor",
         "measure": "Seems settled", "wish": "young_person", "does_it": "me", "why_vague": "I know no more yet"}
PLAIN = VAGUE | {"what": "Agree a place at the after-school club with his school and his mother",
                 "measure": "He is at the club 4 of 5 days, by the club’s list", "why_vague": ""}


def qadri(make: Maker) -> Family:
    """A boy of eight and his sister of six, with a mother who works."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    mother = house.person("Nasreen Qadri", "female", 34 * YEAR)
    boy = house.child_of(mother, None, HAMZA, "male", 8 * YEAR + 100)
    girl = house.child_of(mother, None, ZOYA, "female", 6 * YEAR + 30)
    house.tie(boy, "sibling", girl)
    for child in (boy, girl):
        house.involve(child, "school_nurse", "sn-north", NURSE)
    return house.family


@dataclass
class Mended:
    """The visit, the need that the boy told of, and the plan as it was written first and a day later."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    key: Callable[[str], str]
    owed: dict[str, str] = field(default_factory=dict)

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield self.working_day(3, 16, 30), 2, self.visited
        yield self.working_day(3, 16, 50), 2, self.vague
        yield self.working_day(2, 9, 10), 2, self.mended

    def visited(self, moment: datetime) -> None:
        """One visit and an entry of each child: who was seen is said of each alone."""
        first, other = (Statement(SENDER, f"visit-{name}", Who(key=self.key(name)), (
            Said("contact_note", SHARED | own, occasion="visit-qadri", happened=moment.isoformat()),), moment)
            for name, own in OWN.items())
        receive(replace(first, also=(other,)), self.workers[NURSE], moment)
        tick(moment)

    def vague(self, moment: datetime) -> None:
        """What he said is a need; the first plan for it is a word."""
        told = self._say("need_told", NEED, moment)
        need = next(one["id"] for one in told.begun if one["pathway"] == "needs_reach_the_plan")
        self.owed["plan"] = str(self._say("plan_action", self._by(VAGUE, moment), moment, cites=(need,)).entries[0])

    def mended(self, moment: datetime) -> None:
        """The hints beside it say what is missing, and she writes what she has agreed since."""
        self._say("plan_action", self._by(PLAIN, moment), moment, corrects=int(self.owed["plan"]),
                  reason="Agreed with the school: who, by when and how we will know")

    def _by(self, raw: dict, moment: datetime) -> dict:
        return raw | {"by_day": (moment + timedelta(days=28)).date().isoformat()}

    def _say(self, form: str, raw: dict, moment: datetime, **more) -> Answer:
        return say(self.workers[NURSE], self.key(HAMZA), form, raw, moment, then=tick, **more)
