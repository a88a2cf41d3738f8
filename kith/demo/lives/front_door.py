"""What came by the front door: a worry that was decided, one that two services refused, and one that waits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from kith.access.models import Worker
from kith.demo.saying import every, say
from kith.intake.doors import concerns
from kith.intake.filing import file_post
from kith.records.database import cursor

TYLER = "Tyler Brannigan"
TEACHER = {"worry": "Tyler is in Year 2. He has come without lunch all week, and falls asleep at his table. Today he "
                    "said that nobody was at home last night.",
           "first_name": "Tyler", "last_name": "Brannigan", "place": "With us until half past three", "danger": "no",
           "job": "Teacher, Northbrook Primary", "again": "yes", "reach": "01632 960 640",
           "safely": "After four, and you may leave a message"}
BABY = {"worry": "A baby cries for hours in the flat above mine. I have not seen the mother for days.",
        "more": "A few months old", "place": "Flat 3, 12 Quay Street", "danger": "not_sure", "again": "no"}
STREET = {"worry": "There is shouting next door each night. The little girl was out on the step at ten, crying.",
          "place": "14 Mill Lane", "danger": "not_sure", "again": "no"}
LAST = """
select s.key from records_subject s join records_entry e on e.subject_id = s.id
where e.form = 'concern_raised' order by e.seq desc limit 1
"""
OWED = "select d.id from duties_duty d join records_subject s on s.id = d.subject_id where s.key = %s and d.open " \
       "and d.form = %s"
# Of each concern who said what, how many minutes after it came.
OF_TYLER = (
    (25, "bea.lockwood", "concern_read", {"danger": "no", "did": "nothing", "why": "He is at school and safe now."}),
    (40, "bea.lockwood", "concern_screened", {"goes": "school_nursing_lead", "why": "The school nurse knows him."}),
    (80, "iris.pemberton", "concern_answered", {"answer": "taken", "why": "Beth sees him tomorrow."}),
    (150, "iris.pemberton", "concern_decided", {"decision": "help", "who": "Iris Pemberton, team lead",
                                                "why": "His mother works nights, and asked for help."}),
    (290, "bea.lockwood", "raiser_told", {"told": "told", "note": "Rang the school at ten past four."}))
OF_THE_BABY = (
    (8, "bea.lockwood", "concern_read", {"danger": "cannot_tell", "did": "telephoned",
                                         "why": "The housing office looks in today."}),
    (30, "bea.lockwood", "concern_screened", {"goes": "health_visiting_lead", "why": "A baby of some months."}),
    (90, "gwen.ashby", "concern_answered", {
        "answer": "not_ours", "why": "Nobody of this address is on our books; ask the midwives."}),
    (110, "bea.lockwood", "concern_screened", {"goes": "named_midwife", "why": "Health visiting does not know them."}),
    (200, "ama.boateng", "concern_answered", {
        "answer": "not_ours", "why": "We discharged nobody there; a baby of months is the health visitors’."}))


@dataclass
class FrontDoor:
    """Three concerns, each as far as it has come by this morning."""

    workers: dict[str, Worker]
    working_day: Callable[..., datetime]
    now: datetime
    tyler: str
    keys: dict[str, str] = field(default_factory=dict)

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield from self._told("the teacher", self.working_day(3, 11, 20), TEACHER, OF_TYLER)
        yield self.working_day(3, 11, 30), 2, self.file
        yield from self._told("the baby", self.working_day(1, 10, 5), BABY, OF_THE_BABY, self.workers["pete.dunmore"])
        yield from self._told("the street", self.now - timedelta(minutes=70), STREET)

    def _told(self, name: str, moment: datetime, raw: dict, steps: tuple = (), by: Worker | None = None
              ) -> Iterator[tuple[datetime, int, object]]:
        yield moment, 2, partial(self._raised, name, raw, by)
        for minutes, who, form, said in steps:
            yield moment + timedelta(minutes=minutes), 2, partial(self._says, who, name, form, said)

    def file(self, moment: datetime) -> None:
        """The triage nurse says that it is about Tyler."""
        file_post(self.keys["the teacher"], "person", self.tyler, self.workers["bea.lockwood"], moment,
                  why="Name and school")

    def _raised(self, name: str, raw: dict, by: Worker | None, moment: datetime) -> None:
        concerns.take_in(raw, f"demo {name}", by, moment)
        with cursor() as cur:
            self.keys[name] = cur.execute(LAST).fetchone()[0]

    def _says(self, by: str, name: str, form: str, raw: dict, moment: datetime) -> None:
        key = self.keys[name]
        say(self.workers[by], key, form, raw, moment, every(OWED, key, form))
