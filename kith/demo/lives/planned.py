"""A girl in care says what she needs; a plan names somebody who has never met her, and she says so."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from kith.access.models import Worker
from kith.demo.households import YEAR
from kith.demo.lives.told import NORTHBROOK_HEALTH, Told
from kith.demo.maker import Maker
from kith.demo.people import Family
from kith.demo.place import NORTHBROOK
from kith.demo.saying import say
from kith.intake.answer import Answer
from kith.records.database import cursor

LEILA = "Leila Farouk"
STORY = {"story": "I cannot sleep since the move. My glasses are broken and nobody asks. I want to talk to somebody "
                  "who does not know my mum.",
         "heard": [{"_row": "sleep", "need": "Sleep", "words": "I cannot sleep since the move",
                    "whose": "young_person", "area": "feelings"},
                   {"_row": "glasses", "need": "Glasses", "words": "My glasses are broken and nobody asks",
                    "whose": "young_person", "area": "eyes"},
                   {"_row": "talking", "need": "Somebody to talk to",
                    "words": "I want to talk to somebody who does not know my mum",
                    "whose": "young_person", "area": "feelings"}],
         "dentist": "yes", "immunised": "yes"}
# Two told of the same before she was asked; she does not speak of it.
CANNABIS = {"topic": "drugs", "words": "Cannabis at weekends", "speak": "yes", "narrow": "no"}
BY_OTHERS = ({"who": "key_worker", "known_by": "saw"}, {"who": "social_worker", "known_by": "heard"})
GLASSES = {"need": "Glasses", "words": "My glasses are broken and nobody asks", "becomes": "action",
           "outcome": "She can read the board again", "what": "Take her to the optician and bring the new glasses",
           "measure": "She wears them in class, 4 days of 5", "wish": "young_person", "does_it": "worker",
           "to": "Beth Rowntree"}
TALKING = {"need": "Somebody to talk to", "words": "I want to talk to somebody who does not know my mum",
           "becomes": "action", "outcome": "She has somebody of her own to talk to",
           "what": "Support with counselling", "why_vague": "The message said no more",
           "measure": "She has been to 2 talks and wants a third", "wish": "young_person", "does_it": "worker",
           "to": "Callum Reeve", "why_them": "CAMHS sees young people in care"}
# Afterwards they keep one page; each of two still writes that it waits for the other.
TOGETHER = {"why": "She told three of us the same and each thought that another acted"}
LINES = {
    "ruth.amos": {"role": "looked_after_nurse", "doing": "Sees her on 4 August; asks for counselling",
                  "waits": [{"what": "Counselling", "of": "camhs"}]},
    "callum.reeve": {"role": "camhs", "doing": "Has not met her",
                     "waits": [{"what": "A referral for counselling", "of": "looked_after_nurse"}]},
    "beth.rowntree": {"role": "school_nurse", "doing": "Takes her to the optician", "soon": "Rings the optician"},
}
NOT_MINE = {"takes": "no", "why": "Not my case: she was never referred to us, and I have not met her. Ask the school "
                                  "counsellor."}
NEED = """
select d.id from duties_duty d join records_subject s on s.id = d.subject_id
where s.key = %s and d.pathway = 'needs_reach_the_plan' and d.row_key = %s
"""


def leila(make: Maker) -> Family:
    """A girl of fifteen in foster care since the spring, with a nurse who sees her twice a year."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    carer = house.person("Dorothy Nash", "female", 58 * YEAR)
    child = house.child_of(None, None, LEILA, "female", 15 * YEAR + 20)
    house.tie(child, "foster_carer", carer)
    house.tie(child, "lives_with", carer)
    raw = {"legal_status": "voluntary", "local_authority": "Northbrook"}
    house.fact(child, "looked_after_began", raw, 110, happened=make.born(112).isoformat())
    house.assessed(child, 112)
    house.involve(child, "looked_after_nurse", "looked-after", "ruth.amos")
    house.involve(child, "school_nurse", "sn-north", "beth.rowntree")
    return house.family


@dataclass
class Planned:
    """What she told, two actions for it, one taken on and one that came back; a need waits for an answer, and so does
    what two others know.
    """

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    key: str
    owed: dict[str, str] = field(default_factory=dict)

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        day = self.working_day
        for n, heard in enumerate(BY_OTHERS):
            yield day(3, 10, 5 * n), 2, partial(self._say, "ruth.amos", "told_by_another", CANNABIS | heard)
        yield day(2, 11, 0), 2, self.told
        yield day(2, 11, 40), 2, lambda moment: self.plan("glasses", GLASSES, moment)
        yield day(2, 11, 50), 2, lambda moment: self.plan("talking", TALKING, moment)
        yield day(1, 9, 15), 2, lambda moment: self._say("beth.rowntree", "action_answered", {"takes": "yes"}, moment,
                                                         self.owed["glasses"])
        yield day(1, 10, 20), 2, lambda moment: self._say("callum.reeve", "action_answered", NOT_MINE, moment,
                                                          self.owed["talking"])

        yield day(1, 11, 0), 2, lambda moment: self._say("ruth.amos", "followed_together", TOGETHER, moment)
        for n, (who, line) in enumerate(LINES.items()):
            yield day(1, 11, 10 + n), 2, partial(self._say, who, "service_says", line)

    def told(self, moment: datetime) -> None:
        """The nurse writes it down in her words, and marks what she needs."""
        self._say("ruth.amos", "health_narrative", STORY, moment)

    def plan(self, need: str, raw: dict, moment: datetime) -> None:
        """An action for one need, asked of a colleague."""
        by_day = (moment + timedelta(days=21)).date().isoformat()
        answer = self._say("ruth.amos", "plan_action", raw | {"by_day": by_day}, moment, self._need(need))
        self.owed[need] = next(row["id"] for row in answer.begun if row["duty"] == "accept")

    def _need(self, row: str) -> str:
        with cursor() as cur:
            return cur.execute(NEED, (self.key, row)).fetchone()[0]

    def _say(self, who: str, form: str, raw: dict, moment: datetime, cites: str = "") -> Answer:
        return say(self.workers[who], self.key, form, raw, moment, filter(None, [cites]))
