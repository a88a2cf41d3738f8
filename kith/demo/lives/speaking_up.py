"""Three small worries about a boy; and a nurse who does not agree, reads how others fared, and takes the next step."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.saying import say
from kith.intake.answer import Answer

YUSUF, MIA = "Yusuf Rahman", "Mia Kowalska-Reid"
WORRIES = (
    (8, "mabel.osei", {"what": ["clothes"], "words": "The same wet coat as last week.", "talk": "no"}),
    (4, "tess.holloway", {"what": ["food"], "words": "Asked for a second biscuit, and a third, and hid it.",
                          "talk": "no"}),
    (1, "mabel.osei", {"what": ["home", "care"], "words": "Cold, and no fireguard. The review was put off again.",
                       "talk": "yes"}))
DISAGREES = {"what": "closing", "role": "csc_front_door", "worry": "She is nine weeks old and bruised, and the case "
             "was closed after one call.", "wish": "See her at home this week, with me."}
STANDS = {"outcome": "stands", "words": "Her mother answered our call and sounded calm.", "who": "B. Hart, duty desk"}
# Before hers: others who did not agree that social care had closed, and what came of it.
CLOSED = {"what": "closing", "role": "csc_front_door", "worry": "Nobody has been in the home since.",
          "wish": "Open it again, and go there with the school."}
EARLIER = (
    (9, "tess.holloway", "Yusuf Rahman", "changed", "I rang after the letter, and said what I had seen. They went on "
     "the Monday, and are still there."),
    (8, "mabel.osei", "Tyler Brannigan", "changed", ""),
    (7, "tess.holloway", "Ellie Brannigan", "stands", ""))
# She had asked first; and CAMHS asks the school as a matter of course, and has nobody to disagree with.
ASKED = (
    (6, "priya.nair", MIA, {"role": "csc_front_door", "what": "Has anybody seen her at home since your call?",
                            "why": "She is nine weeks old and was bruised.", "agreed": "agreed"}),
    (6, "callum.reeve", "Chi Okoro", {"role": "school_nurse", "what": "How is he in school since the summer?",
                                      "why": "We see him each week, and he says little.", "agreed": "agreed"}))
NOT_SETTLED = {"settled": "no", "note": "Nobody has seen the baby."}


@dataclass
class SpeakingUp:
    """Who says it, and the keys of whom it is about."""

    workers: dict[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    keys: Callable[[str], str]
    owed: str = ""

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        for days, username, raw in WORRIES:
            yield (self.working_day(days, 15, 5), 2,
                   lambda moment, username=username, raw=raw: self._say(username, YUSUF, "small_worry", raw, moment))
        for days, *one in EARLIER:
            yield (self.working_day(days, 10, 15), 2, lambda moment, one=one: self.fared(*one, moment))
        for days, who, name, raw in ASKED:
            yield (self.working_day(days, 11, 40), 2, lambda moment, who=who, name=name, raw=raw: self._say(
                who, name, "information_request", raw, moment))
        yield self.working_day(5, 9, 30), 2, self.disagrees
        yield self.working_day(4, 16, 10), 2, self.is_answered
        yield self.working_day(3, 9, 20), 2, self.is_not_settled

    def fared(self, who: str, name: str, outcome: str, story: str, moment: datetime) -> None:
        """One of those before hers, answered within the day."""
        asked = self._next("decided", self._say(who, name, "disagreement", CLOSED, moment))
        later = moment + timedelta(hours=4)
        answer = STANDS | {"outcome": outcome, "words": "We see them again, and say so to the school."}
        seen = self._next("seen", self._say(who, name, "disagreement_answered", answer, later, asked))
        self._say(who, name, "disagreement_heard", {"settled": "yes", "story": story}, later, seen)

    def disagrees(self, moment: datetime) -> None:
        """A baby was closed to social care after one call."""
        self.owed = self._next("decided", self._say("priya.nair", MIA, "disagreement", DISAGREES, moment))

    def is_answered(self, moment: datetime) -> None:
        """The decision stands, which the duty desk says by telephone."""
        said = self._say("priya.nair", MIA, "disagreement_answered", STANDS, moment, self.owed)
        self.owed = self._next("seen", said)

    def is_not_settled(self, moment: datetime) -> None:
        """So it goes to the manager of the team, who has it in a working day."""
        heard = self._say("priya.nair", MIA, "disagreement_heard", NOT_SETTLED, moment, self.owed)
        self._say("priya.nair", MIA, "disagreement", DISAGREES | {"step": "second"}, moment,
                  self._next("further", heard))

    @staticmethod
    def _next(duty: str, answer: Answer) -> str:
        return next((one["id"] for one in answer.begun if one["duty"] == duty), "")

    def _say(self, username: str, name: str, form: str, raw: dict, moment: datetime, cites: str = "") -> Answer:
        return say(self.workers[username], self.keys(name), form, raw, moment, filter(None, [cites]))
