"""A review that taught two things: one is a change that is counted, and of the other nothing has come yet."""
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.saying import every, say
from kith.intake import locality
from kith.intake.rounds import lessons
from kith.intake.rounds.ticking import tick
from kith.records.database import cursor

SAYS = "judith.cole"
NOTIFIED = {"kind": "review", "called": "Review 7, Riverside"}
MEANWHILE = (("Each home visit of a midwife stands on the team’s board and is ticked the same day", "named_midwife", 4),
             ("Whoever closes a case says who was asked about the father", "health_visiting_lead", 20))
STANDS = {"outcome": "stands", "words": "I read the boards of all three teams on Thursday evening."}
LESSONS = {"lessons": [{"lesson": "An A&E visit of a child on a plan is decided on by name, the next working day",
                        "_row": "first"},
                       {"lesson": "A father who lives elsewhere is asked about by name, and asked himself",
                        "_row": "second"}]}
CHANGED = {"changes": "pathway", "which": "urgent_attendance", "says": "Whoever knows the child decides about an "
           "urgent visit by the close of the next working day, and writes why.", "must_read": ["health_visiting",
           "midwifery"], "measured_by": "urgent_attendance", "least": "95"}
OWED = """
select d.id from duties_duty d join records_subject s on s.id = d.subject_id
where s.kind = 'locality' and d.open and d.duty = %s order by d.due_at, d.row_key, d.id
"""


@dataclass
class Lessons:
    """Who answers for learning, and when they said what."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        day = self.working_day
        yield day(9, 9, 20), 2, lambda at: self._say("review_notified", NOTIFIED, at)
        yield day(8, 14, 10), 2, self.begins
        yield day(5, 16, 40), 2, lambda at: self._say("measure_stands", STANDS, at, "stands")
        yield day(3, 11, 30), 2, lambda at: self._say("lessons_drawn", LESSONS, at, "draw")
        yield day(2, 10, 15), 2, self.changes

    def begins(self, moment: datetime) -> None:
        """Two measures with their days, months before there is a report."""
        rows = [{"what": what, "role": role, "by_day": (moment + timedelta(days=days)).date().isoformat()}
                for what, role, days in MEANWHILE]
        self._say("learning_begun", {"at_once": "yes", "meanwhile": rows}, moment, "begin")

    def changes(self, moment: datetime) -> None:
        """The first became a change on the first of a month that is over, so that it has been counted once."""
        from_day = (moment.replace(day=1) - timedelta(days=1)).date().replace(day=1)
        self._say("lesson_changed", CHANGED | {"from_day": from_day.isoformat()}, moment, "change")
        lessons.count_due(moment)

    def _say(self, form: str, raw: dict, moment: datetime, duty: str = "") -> None:
        with cursor() as cur:
            key = locality.key(cur, moment)
        say(self.workers[SAYS], key, form, raw, moment, every(OWED, duty)[:1], then=tick)
