"""A young man who left care, the drop-in at his hostel, a way of their own to be seen, and a clause that is a draft."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.households import YEAR
from kith.demo.lives.told import RIVERSIDE_SURGERY, Told
from kith.demo.maker import Maker
from kith.demo.people import Family
from kith.demo.place import RIVERSIDE
from kith.demo.saying import first, say
from kith.intake.rounds.ticking import tick
from kith.records.database import cursor

REECE, NURSE, LANTERN, PAYS = "Reece Dalton", "ruth.amos", "ola.winter", "anwen.rhys"
GROWN = 18 * YEAR + 5     # his eighteenth birthday, leap days counted
CAME, LEFT = 1460, 130    # days ago
TEAM = "select s.key from access_team t join records_subject s on s.id = t.subject_id where t.key = %s"
OWED = "select id from duties_duty where pathway = %s and open order by id limit 1"
PLANNED = {"kind": "hostel", "place": "Harbour House hostel", "hours": "From 16:00 to 18:00", "who": "Ruth Amos"}
HELD = {"held": "yes", "who": "Ruth Amos", "leavers": 1, "unnamed": 1, "others": 3, "goes_on": "yes"}
NOT_HELD = {"held": "no", "why": "no_capacity", "goes_on": "yes",
            "words": "Ruth was called to a child who had gone missing, and nobody stood in for her."}
MET = {"way": "drop_in", "place": "Harbour House hostel", "outcome": "reached",
       "open_needs": "A dentist; he has had none since he moved",
       "words": "He likes his room. He has a toothache and does not know whom to phone."}

WAY = {"what_for": "Sexual health for young people in care", "version": "1", "withdrawn": "no",
       "whom": "Any young person in care, at any age", "how": "Phone Inge; she comes to meet them first.",
       "by_form": "none", "needs": ["contraception"], "contact": "Inge Sorrell, 01632 960155",
       "between": "Nobody hears that you came. If somebody hurts you, we talk first about who must know.",
       "affects": ["looked_after", "school_nursing"]}
CLAUSE = {"measure": "helped_to_appointments.offer", "least": "90", "stands": "Schedule 4, number 7",
          "below": "It is talked over each month, with what would mend it."}


def reece(make: Maker) -> Family:
    """He turned 18 in foster care and moved to a hostel, with his health passport in hand."""
    house = Told(make, RIVERSIDE, RIVERSIDE_SURGERY, joined=make.morning(CAME + 7))
    one = house.person(REECE, "male", GROWN + LEFT)
    raw = {"legal_status": "full_care_order", "local_authority": "Northbrook"}
    house.fact(one, "looked_after_began", raw, CAME - 1, happened=make.born(CAME).isoformat())
    house.assessed(one, CAME)
    house.involve(one, "looked_after_nurse", "looked-after", NURSE, began=make.born(CAME - 1))
    for form, told in (("looked_after_ended", {"how": "supported"}),
                       ("leaver_asked", {"heard": "yes", "knows": "some", "way": "drop_in"}),
                       ("passport_given", {"what": "passport", "ways": ["paper", "phone"], "receipt": "yes"})):
        house.fact(one, form, told, LEFT, happened=make.born(LEFT).isoformat())
    return house.family


@dataclass
class LeftCare:
    """What became of two drop-ins at one hostel; what is done for the second still waits for the lead."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    keys: Callable[[str], str]

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield self.working_day(8, 9, 30), 2, self.planned
        yield self.working_day(6, 10, 40), 2, self.published
        yield self.working_day(5, 11, 50), 2, self.drafted
        yield self.working_day(7, 18, 10), 2, self.held
        yield self.working_day(1, 17, 40), 2, self.not_held

    def planned(self, moment: datetime) -> None:
        """The first one is the next day."""
        self._say(self._team(), "drop_in_planned", PLANNED | {"day": self._day(7)}, moment)

    def held(self, moment: datetime) -> None:
        """Reece comes, and the contact is on his own record the same evening."""
        self._say(self._team(), "drop_in_held", HELD | {"next": self._day(1)}, moment, "drop_ins_held")
        self._say(self.keys(REECE), "leaver_contacted", MET, moment + timedelta(minutes=10))
        self._say(self._team(), "drop_in_written", {"each": "yes"}, moment + timedelta(minutes=20),
                  "drop_in_written_down")

    def not_held(self, moment: datetime) -> None:
        """Nobody could go; the lead has yet to say what was done for those who waited."""
        following = (moment + timedelta(days=14)).date().isoformat()
        self._say(self._team(), "drop_in_held", NOT_HELD | {"next": following}, moment, "drop_ins_held")

    def published(self, moment: datetime) -> None:
        """The service held in confidence says how young people in care come to it, and to whom."""
        raw = WAY | {"holds_from": moment.date().isoformat()}
        self._say(self._team("sexual-health"), "route_published", raw, moment, by=LANTERN)

    def drafted(self, moment: datetime) -> None:
        """The next contract is to hold the provider to it; nobody has signed."""
        self._say(self._team(), "clause_drafted", CLAUSE, moment, by=PAYS)

    def _day(self, working_days: int) -> str:
        return self.working_day(working_days, 16, 0).date().isoformat()

    def _team(self, key: str = "looked-after") -> str:
        with cursor() as cur:
            return cur.execute(TEAM, (key,)).fetchone()[0]

    def _say(self, about: str, form: str, raw: dict, moment: datetime, answers: str = "", by: str = NURSE) -> None:
        tick(moment)
        say(self.workers[by], about, form, raw, moment, [first(OWED, answers)] if answers else ())
