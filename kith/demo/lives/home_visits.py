"""Home visits that a health visitor planned for today, and what came of the first of them."""
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.saying import every, say

TICKS = """
select d.id from duties_duty d join records_subject s on s.id = d.subject_id
where d.open and d.pathway = 'home_visit_ticked_off' and s.key = %s
"""
# Whom the health visitor of the stories sees at home today, and when.
HOME_VISITS = (("Rosa Lindqvist", 8, 15), ("Idris Bello", 9, 30), ("Mia Kowalska-Reid", 14, 0))
TICKED = timedelta(minutes=40)


@dataclass
class HomeVisits:
    """Who visits, and the keys of whom they visit."""

    priya: Worker
    working_day: Callable[..., datetime]
    now: datetime
    key: Callable[[str], str]

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield self.working_day(1, 16, 30), 2, self.plan_visits
        first = self.working_day(0, *HOME_VISITS[0][1:]) + TICKED
        if first < self.now:
            yield first, 2, self.tick_the_first

    def plan_visits(self, moment: datetime) -> None:
        """The health visitor writes tomorrow's visits into the team's diary."""
        for name, hour, minute in HOME_VISITS:
            planned = {"planned": self.working_day(0, hour, minute).isoformat()}
            say(self.priya, self.key(name), "home_visit_planned", planned, moment)

    def tick_the_first(self, moment: datetime) -> None:
        """And says what came of the first of them."""
        key = self.key(HOME_VISITS[0][0])
        say(self.priya, key, "home_visit_ticked", {"came_of_it": "seen"}, moment, every(TICKS, key))
