"""Who was not seen: a toddler not brought twice, and a girl told to go to a drop-in, of whom nobody says more."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.statements import SENDER
from kith.intake.receiving import receive
from kith.intake.rounds.ticking import tick
from kith.intake.statement import Said, Statement, Who

YUSUF, MARYAM = "Yusuf Rahman", "Maryam Hussain"
NURSE, OTHER = "mabel.osei", "nina.castellan"
NOT_BROUGHT = {"outcome": "not_brought", "role": "health_visitor"}
TRIED = {"ways": ["phone"], "reached": "yes", "reason": "words",
         "voice": "The letter was in English. Kamal reads it on Sundays, when he is home."}
TOLD_TO_GO = {"kind": "direction", "role": "speech_and_language", "place": "The drop-in at Riverside library"}


@dataclass
class NotSeen:
    """Who says it, and the keys of whom it is about."""

    workers: dict[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    keys: Callable[[str], str]
    reach: str = ""

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        yield self.working_day(9, 11, 10), 2, self.tells_where_to_go
        yield self.working_day(7, 14, 20), 2, self.is_not_brought
        yield self.working_day(6, 10, 15), 2, self.reaches_the_family
        yield self.working_day(1, 14, 50), 2, self.is_not_brought_again

    def tells_where_to_go(self, moment: datetime) -> None:
        """Written down afterwards, as it was said a week before."""
        day = (moment - timedelta(days=4)).date().isoformat()
        self._say(OTHER, MARYAM, "appointment", TOLD_TO_GO | {"by_day": day}, moment)

    def is_not_brought(self, moment: datetime) -> None:
        """The eight-month review, late already."""
        answer = self._say(NURSE, YUSUF, "appointment_outcome", NOT_BROUGHT, moment)
        self.reach = next((row["id"] for row in answer.begun if row["duty"] == "reach"), "")

    def reaches_the_family(self, moment: datetime) -> None:
        """His mother says why, in her own words."""
        self._say(NURSE, YUSUF, "miss_followed", TRIED, moment, self.reach)

    def is_not_brought_again(self, moment: datetime) -> None:
        """The practice reads it, and somebody must decide."""
        self._say(NURSE, YUSUF, "appointment_outcome", NOT_BROUGHT | {"reason": "not_asked"}, moment)

    def _say(self, username: str, name: str, form: str, raw: dict, moment: datetime, cites: str = ""):
        key = self.keys(name)
        said = Said(form, raw, happened=moment.isoformat(), cites=(cites,) if cites else ())
        statement = Statement(SENDER, f"{form}-{key}-{moment:%d%H%M}", Who(key=key), (said,), moment)
        answer = receive(statement, self.workers[username], moment)
        tick(moment)
        return answer
