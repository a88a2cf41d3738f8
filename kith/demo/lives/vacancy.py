"""The post of the leaving-care nurse is vacant: who covers a part of it by name, and what stays undone."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.lives.panel import TEAM
from kith.demo.saying import first, say
from kith.intake.rounds.ticking import tick

OWED = "select id from duties_duty where pathway = 'vacancy_is_covered' and open"
COVERED = {"covered": "part", "who": "Ines Calder",
           "undone": "The drop-in at the hostel is held every second week, and nobody visits those who moved away"}


@dataclass
class Vacancy:
    """Two rounds found nobody for leaving care; the lead says by name who does a part of it, and what stays undone."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield self.working_day(7, 9, 20), 2, self.vacant
        yield self.working_day(3, 16, 10), 2, self.covered

    def vacant(self, moment: datetime) -> None:
        """Since the spring."""
        since = (moment - timedelta(days=216)).date().isoformat()
        self._say("post_vacant", {"post": "Leaving-care nurse", "since": since, "rounds": 2}, moment)

    def covered(self, moment: datetime) -> None:
        """A part of it, and no more."""
        self._say("vacancy_covered", COVERED, moment, [first(OWED)])

    def _say(self, form: str, raw: dict, moment: datetime, cites: Iterable[str] = ()) -> None:
        say(self.workers["paula.greaves"], first(TEAM), form, raw, moment, cites, then=tick)
