"""A baby who does not roll yet and rolled onto a toy; “none known” written over an allergy; and a week of leave."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from kith.access import leave
from kith.access.models import Worker
from kith.demo.saying import say

MIA, CHI = "Mia Kowalska-Reid", "Chi Okoro"
PENICILLIN = {"there": "yes", "what": "Penicillin", "reaction": "A rash, and his lips swell", "severity": "severe",
              "source": "gp"}
# (working days ago, hour, minute, who, whose, form, what)
SAID = (
    (6, 11, 0, "priya.nair", MIA, "contact_note",
     {"kind": "clinic", "note": "8-week review, with a Polish interpreter. 4.9 kg.", "seen": "yes", "rolls": "no"}),
    (1, 9, 20, "ruth.imrie", MIA, "ed_family",
     {"home": "Her mother and a half-brother", "carer": "Her mother", "rolls": "yes"}),
    (6, 10, 0, "priya.nair", MIA, "allergy", {"there": "none", "source": "family"}),
    (8, 15, 0, "callum.reeve", CHI, "allergy", PENICILLIN),
    (2, 19, 40, "ruth.imrie", CHI, "allergy", {"there": "none", "source": "other"}))
AWAY, FROM, UNTIL = "jo.marsh", timedelta(days=21), timedelta(days=28)


@dataclass
class SideBySide:
    """Who says it, and the keys of whom it is about."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    key: Callable[[str], str]

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        for days, hour, minute, *said in SAID:
            yield (self.working_day(days, hour, minute), 2,
                   lambda moment, said=said: self._say(*said, moment))
        yield self.working_day(1, 16, 0), 2, self.leave

    def leave(self, moment: datetime) -> None:
        """Her lead has written that she is away for a week; nothing is due then yet."""
        begins, ends = (datetime.combine((moment + ahead).date(), time(0), moment.tzinfo) for ahead in (FROM, UNTIL))
        leave.write(self.workers[AWAY].pk, begins, ends, 0, 0, by=self.workers["sam.adeyemi"].pk, at=moment)

    def _say(self, username: str, name: str, form: str, raw: dict, moment: datetime) -> None:
        say(self.workers[username], self.key(name), form, raw, moment)
