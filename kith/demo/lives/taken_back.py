"""The girl of the plan agrees that her school and the practice hear of it, and takes back what the school was given."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kith.access.models import Worker
from kith.demo.saying import say

AGREED = {
    "gave": "young_person", "able": "gillick", "shows": "She says back what each would hear, and what she would rather "
    "they did not.", "understands": "yes", "how": "verbal", "words": "The school can know. Not about home.",
    "witness": "Marian Thorpe", "signed_off": "yes",
    "lines": [{"purpose": "help", "with_whom": ["school", "school_nurse"], "answer": "agreed",
               "what": "That mornings are hard"},
              {"purpose": "appointments", "with_whom": ["carer"], "answer": "agreed", "what": "When and where"},
              {"purpose": "help", "with_whom": ["parents"], "answer": "refused", "what": "Anything of this"}]}
SHARED = {"purpose": "help", "with_whom": ["school", "school_nurse"], "basis": "agreed",
          "what": "Mornings are hard. She may come in at ten."}
BACK = {"gave": "young_person", "everything": "no", "purposes": ["help"], "with_whom": ["school"],
        "words": "They told my whole class."}


@dataclass
class TakenBack:
    """Said to her nurse, one thing after the other."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    key: str

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        for days, hour, form, raw in ((4, 10, "consent_given", AGREED), (4, 11, "information_shared", SHARED),
                                      (1, 12, "consent_taken_back", BACK)):
            yield self.working_day(days, hour, 0), 2, lambda moment, form=form, raw=raw: say(
                self.workers["ruth.amos"], self.key, form, raw, moment)
