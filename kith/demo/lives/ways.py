"""How services reach each other: a way in, taken for closed; something to learn; a meeting that is not held."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.place import PRACTICES
from kith.demo.saying import first, say

ELLIE, KAI = "Ellie Brannigan", "Chi Okoro"
TEAM = "select s.key from access_team t join records_subject s on s.id = t.subject_id where t.key = %s"
ROUTE = {"what_for": "CAMHS", "version": "4", "withdrawn": "no", "by_form": "notice_to_decide",
         "whom": "Children and young people up to 18, also with learning disabilities.",
         "how": "Directly, by anybody who works with the child. No letter from a GP is needed; the drop-in is another "
                "door and no way around.", "affects": ["looked_after"]}
NOTE = {"kind": "home", "note": "Ellie wakes at night and will not be left. CAMHS no longer take referrals from us, so "
                                "I told her mother of the drop-in."}
POINT = {"signs": ["culture", "child_said"], "words": "“She does not want to go on the visit in August.”",
        "learn": "A visit that is feared is a sign by itself, whatever else is asked."}
LINK = {"link": "Priya Nair", "practice": "The practice manager and a partner"}
LONG_WITHOUT, EARLIER = timedelta(days=64), timedelta(days=70)


@dataclass
class Ways:
    """What four people wrote down in these days; nobody has answered any of it yet."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    key: Callable[[str], str]

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        day = self.working_day
        yield day(4, 9, 20), 2, self.link
        yield day(3, 9, 30), 2, self.publish
        yield day(1, 13, 10), 2, lambda moment: self._say("mabel.osei", self.key(ELLIE), "contact_note", NOTE, moment)
        yield day(1, 13, 40), 2, self.learn

    def link(self, moment: datetime) -> None:
        """One practice agreed to meet its health visitor, and has not."""
        where = self._team(PRACTICES[0].code)
        self._say("angela.frost", where, "link_agreed", LINK, moment, moment - LONG_WITHOUT)

    def publish(self, moment: datetime) -> None:
        """CAMHS says how anybody is referred to it, since others believe that it takes nobody."""
        raw = ROUTE | {"holds_from": moment.date().isoformat()}
        self._say("callum.reeve", self._team("camhs"), "route_published", raw, moment)

    def learn(self, moment: datetime) -> None:
        """And a practice is told of a sign that stood in its own letter."""
        raw = POINT | {"earlier": (moment - EARLIER).date().isoformat()}
        self._say("callum.reeve", self.key(KAI), "learning_point", raw, moment)

    def _team(self, key: str) -> str:
        return first(TEAM, key)

    def _say(self, who: str, about: str, form: str, raw: dict, moment: datetime, happened: datetime | None = None
             ) -> None:
        say(self.workers[who], about, form, raw, moment, happened=(happened or moment).isoformat())
