"""Who was not seen: a toddler not brought twice, and a girl whose speech and language clinic had nobody to see her."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.saying import say

YUSUF, MARYAM = "Yusuf Rahman", "Maryam Hussain"
NURSE, OTHER = "mabel.osei", "nina.castellan"
NOT_BROUGHT = {"outcome": "not_brought", "role": "health_visitor"}
TRIED = {"ways": ["phone"], "reached": "yes", "reason": "words",
         "voice": "The letter was in English. Kamal reads it on Sundays, when he is home."}
NOBODY_TO_SEE_HER = {"outcome": "cancelled", "role": "speech_and_language", "why_cancelled": "no_capacity"}
ANOTHER_DAY = {"kind": "home_visit", "role": "health_visitor", "place": "At home, with an interpreter"}
TOLD_TO_GO = {"kind": "direction", "role": "speech_and_language", "place": "The drop-in at Riverside library"}


@dataclass
class NotSeen:
    """Who says it, and the keys of whom it is about."""

    workers: dict[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    keys: Callable[[str], str]
    reach: str = ""
    expected: str = ""

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield self.working_day(9, 11, 10), 2, self.tells_where_to_go
        yield self.working_day(8, 9, 5), 2, self.is_cancelled_on
        yield self.working_day(7, 14, 20), 2, self.is_not_brought
        yield self.working_day(6, 10, 15), 2, self.reaches_the_family
        yield self.working_day(6, 10, 25), 2, self.offers_another_day
        yield self.working_day(1, 14, 50), 2, self.is_not_brought_again

    def tells_where_to_go(self, moment: datetime) -> None:
        """Written down afterwards, as it was said a week before."""
        day = (moment - timedelta(days=4)).date().isoformat()
        self._say(OTHER, MARYAM, "appointment", TOLD_TO_GO | {"by_day": day}, moment)

    def is_cancelled_on(self, moment: datetime) -> None:
        """The clinic that was to see her had nobody that day."""
        self._say(OTHER, MARYAM, "appointment_outcome", NOBODY_TO_SEE_HER, moment)

    def is_not_brought(self, moment: datetime) -> None:
        """The eight-month review, late already."""
        answer = self._say(NURSE, YUSUF, "appointment_outcome", NOT_BROUGHT, moment)
        self.reach = next((row["id"] for row in answer.begun if row["duty"] == "reach"), "")

    def reaches_the_family(self, moment: datetime) -> None:
        """His mother says why, in her own words."""
        self._say(NURSE, YUSUF, "miss_followed", TRIED, moment, self.reach)

    def offers_another_day(self, moment: datetime) -> None:
        """On a day when his father is at home."""
        starts = self.working_day(1, 14, 30).isoformat()
        answer = self._say(NURSE, YUSUF, "appointment", ANOTHER_DAY | {"starts": starts}, moment)
        self.expected = next((row["id"] for row in answer.begun if row["duty"] == "booked"), "")

    def is_not_brought_again(self, moment: datetime) -> None:
        """The practice reads it, and somebody must decide."""
        self._say(NURSE, YUSUF, "appointment_outcome", NOT_BROUGHT | {"reason": "not_asked"}, moment, self.expected)

    def _say(self, username: str, name: str, form: str, raw: dict, moment: datetime, cites: str = ""):
        return say(self.workers[username], self.keys(name), form, raw, moment, filter(None, [cites]))
