"""Maternity liaison in one cluster: a baby is on its agenda, and the health visitor of one practice was not there."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.lives.two_and_unborn import BABY
from kith.demo.place import MARSH, PRACTICES
from kith.demo.saying import say
from kith.intake.rounds.ticking import tick
from kith.records.database import cursor

TEAM = "select s.key from access_team t join records_subject s on s.id = t.subject_id where t.key = %s"
UNBORN = "select key from records_subject where given_name || ' ' || family_name = %s and id = person_id"
CLUSTER = tuple(one for one in PRACTICES if one.area == MARSH.name)
AGREED = {"cluster": MARSH.name, "midwife": "Grace Tembo", "visitor": "Priya Nair"}
VULNERABLE = {"why": "vulnerable", "what": "Who sees them before the birth, while both parents are in treatment?"}
HELD = {"held": "yes", "midwife": "yes", "visitor": "no"}
AGREED_BEFORE = timedelta(days=40)


@dataclass
class Liaison:
    """Who says it; the agenda is built by the program."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        day = self.working_day
        yield day(9, 9, 10), 2, self.agree
        yield day(6, 15, 20), 2, lambda at: self._say("grace.tembo", self._of(UNBORN, BABY), "liaison_proposed",
                                                      VULNERABLE, at)
        yield day(3, 12, 30), 2, self.meet

    def agree(self, moment: datetime) -> None:
        """Each practice of the cluster; the agreement is older than Kith."""
        for one in CLUSTER:
            self._say("ama.boateng", self._of(TEAM, one.code), "liaison_agreed", AGREED, moment, AGREED_BEFORE)

    def meet(self, moment: datetime) -> None:
        """Whoever was absent answers in writing, and the family goes first next month."""
        self._say("ama.boateng", self._of(TEAM, CLUSTER[0].code), "liaison_held", HELD | {
            "on": moment.date().isoformat()}, moment)

    def _of(self, asked: str, name: str) -> str:
        with cursor() as cur:
            return cur.execute(asked, (name,)).fetchone()[0]

    def _say(self, who: str, about: str, form: str, raw: dict, moment: datetime, ago: timedelta = timedelta()) -> None:
        say(self.workers[who], about, form, raw, moment, then=tick, happened=(moment - ago).isoformat())
