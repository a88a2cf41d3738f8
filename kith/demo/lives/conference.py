"""A review conference called at short notice: a line of its minutes is wrong, is challenged, and is read again."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.saying import every, say
from kith.intake.rounds.ticking import tell_on

MOHAMMED = "Mohammed Aziz"
CONVENES, READS = "nora.finch", "dev.chandra"
CALLED = {"kind": "review", "place": "Town hall, room 2, or by the call in the calendar",
          "chair": "Hugh Moss, 01632 960 101", "short": "room",
          "purpose": "Whether the plan has helped, and what school and home see."}
COMES = {"coming": "comes", "comes_by": "Dev Chandra, school nurse"}
REPORT = {"outcome": "written",
          "seen": "Measured and weighed at school on the 1st of this month: as they should be.",
          "worries": "He falls asleep in lessons, and says that it is loud at night.",
          "goes_well": "He eats well at school and has a friend.", "child_says": "“I like it when Dad is calm.”",
          "parents": "read", "parents_say": "Sana: it is loud because of the flat above. We have asked to move.",
          "who": "Dev Chandra, school nurse"}
SHEET = {"who": "mother", "name": "Sana Aziz", "title_read": "What we will tell the meeting about Mohammed",
         "told": [{"heading": "What goes well", "words": REPORT["goes_well"]},
                  {"heading": "What worries us", "words": REPORT["worries"]}],
         "whom": "Dev Chandra, school nurse, 01632 960 126", "mark": "as it was laid out"}
HELD = {"kind": "review", "chair": "Hugh Moss", "people": [
    {"name": "Dean Whitlock", "role": "social_worker", "there": "came"},
    {"name": "Dev Chandra", "role": "school_nurse", "there": "came"},
    {"name": "Ms Adair, deputy head", "role": "education", "there": "came"},
    {"name": "The practice", "role": "gp", "there": "absent"},
    {"name": "Midwifery", "role": "midwife", "there": "not_theirs"},
    {"name": "Sana Aziz", "role": "family", "there": "came"}]}
DECIDED = {"decisions": "The plan goes on. School sees him each morning; we meet again in six months.",
           "plan": "goes_on",
           "reports": [{"role": "school_nurse", "used": "told"}]}
# What the school nurse is to do, and what the school does, which whoever convened asks after; each in so many days.
ACTIONS = (({"name": "See him at school and ask how he sleeps", "role": "school_nurse", "by_whom": "Dev Chandra"}, 2),
           ({"name": "Somebody meets him at the gate each morning", "role": "education", "by_whom": "Ms Adair"}, 10))
NOT_DONE = {"became": "not_done", "why": "He was away from school on both days"}
MINUTES = {"kept_at": "Children’s social care, conference file", "lines": [
    {"says": "Mohammed has been at school every day this term."},
    {"says": "His mother comes to each appointment."}, {"says": "The plan goes on."}]}
WRONG = {"wrong": "yes", "line_number": "1", "facts": "He was away on nine days since Easter",
         "source": "The school’s own register, read with Ms Adair", "wording": "Mohammed was away from school on nine "
                                                                              "days since Easter."}
AMENDED = {"answer": "accepted", "wording": "Mohammed was away from school on nine days since Easter.",
           "why": "The school’s register says so.", "matters": "yes"}
OWED = """
select d.id from duties_duty d join records_subject s on s.id = d.subject_id
where s.key = %s and d.open and d.pathway = %s and d.duty = %s
"""


def _sheet(at: datetime) -> dict:
    return DECIDED | {"actions": [row | {"by_day": (at + timedelta(days=days)).date().isoformat()}
                                  for row, days in ACTIONS]}


@dataclass
class Conference:
    """Who says it, and the key of whom it is about."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    key: str

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        day = self.working_day
        begins = day(4, 10, 0)
        yield day(8, 9, 30), 2, lambda at: self._say(CONVENES, "meeting_called", CALLED | {
            "begins": begins.isoformat()}, at)
        yield day(7, 10, 20), 2, lambda at: self._say(READS, "invitation_answered", COMES, at, "meeting_invited",
                                                      "school_nurse")
        yield day(6, 13, 30), 2, lambda at: self._say(READS, "read_beforehand", SHEET, at)
        yield day(6, 14, 10), 2, lambda at: self._say(READS, "conference_report", REPORT, at, "conference_told",
                                                      "school_nurse")
        yield day(4, 15, 0), 2, lambda at: self._say(CONVENES, "meeting_held", HELD, at, "meeting_told_of", "held")
        yield day(3, 11, 40), 2, lambda at: self._say(CONVENES, "decisions_issued", _sheet(at), at, "meeting_decided",
                                                      "decisions")
        yield day(2, 9, 50), 2, lambda at: self._say(CONVENES, "minutes_issued", MINUTES, at, "meeting_decided",
                                                     "minutes")
        yield day(2, 13, 40), 2, lambda at: self._say(READS, "minutes_read", WRONG, at, "minutes_read_by_all",
                                                      "school_nurse")
        yield day(1, 11, 20), 2, lambda at: self._say(READS, "meeting_action_became", NOT_DONE, at,
                                                      "meeting_action_done", "do")
        yield day(1, 12, 10), 2, lambda at: self._say(CONVENES, "challenge_answered", AMENDED, at, "minutes_challenged",
                                                      "answer")

    def _say(self, who: str, form: str, raw: dict, moment: datetime, pathway: str = "", duty: str = "") -> None:
        tell_on(moment)
        say(self.workers[who], self.key, form, raw, moment, every(OWED, self.key, pathway, duty))
