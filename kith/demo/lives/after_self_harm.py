"""A young person who hurt himself: assessed by two together, and at home with a day, a name and a parenting group."""
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.saying import every, say
from kith.intake.rounds.ticking import tell_on

KAI = "Chi Okoro"
CAMHS, HOSPITAL = "callum.reeve", "maya.brandt"
FOUND = {"together": "together", "who": "Callum Reeve, CAMHS; Maya Brandt, A&E safeguarding nurse", "alone": "yes",
         "says": "“I wanted to feel something else. I am tired of moving.”",
         "found": "His placement may end in spring, which he heard by chance. Marian stayed with him all evening.",
         "safe_home": "yes"}
HOME = {"goes": "home", "role": "camhs", "by_whom": "Callum Reeve", "told": "yes", "group": "referred",
        "social_care": "asked", "conference": "no"}
OWED = """
select d.id from duties_duty d join records_subject s on s.id = d.subject_id
where s.key = %s and d.open and d.pathway like 'self_harm%%' and d.duty = %s
"""


@dataclass
class AfterSelfHarm:
    """Who says it, and the key of whom it is about."""

    workers: Mapping[str, Worker]
    eve: Callable[[int, int, int], datetime]
    key: str

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight: that night, once the department's own message had come."""
        yield self.eve(0, 23, 20), 2, lambda at: self._say(CAMHS, "self_harm_assessed", FOUND, at, "assess")
        yield self.eve(0, 23, 30), 2, lambda at: self._say(HOSPITAL, "self_harm_cosigned", {"answer": "agrees"}, at,
                                                           "cosign")
        yield self.eve(0, 23, 40), 2, self.goes_home

    def goes_home(self, moment: datetime) -> None:
        """Back to his foster carer; CAMHS sees him on the sixth day."""
        day = (moment + timedelta(days=6)).date().isoformat()
        self._say(HOSPITAL, "home_after_self_harm", HOME | {"follow_up": day}, moment, "home")

    def _say(self, who: str, form: str, raw: dict, moment: datetime, duty: str) -> None:
        tell_on(moment)
        say(self.workers[who], self.key, form, raw, moment, every(OWED, self.key, duty))
