"""A woman at high risk at home is referred to MARAC, it is known who there has it, and what it decided comes back."""
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.households import YEAR
from kith.demo.lives.told import NORTHBROOK_HEALTH, Told
from kith.demo.maker import Maker
from kith.demo.people import Family
from kith.demo.place import NORTHBROOK
from kith.demo.saying import first, say
from kith.intake.rounds.ticking import tick

NURSE, COORDINATOR, TESSA = "lena.osei", "marta.quill", "Tessa Kemble"
STANDS = timedelta(days=91)   # until it is looked at again
ASKED = {"alone": "yes", "score": "16", "calls": "2", "judged": "yes", "again": "no", "danger": "no", "children": "yes",
         "why": "He has tried to strangle her, and follows her to work."}
SAFE = {"channels": ["letter", "phone"], "unaware": [{"who": "Her husband", "words": "That she spoke with me"}],
        "way": "When she comes to her appointment, on Tuesdays"}
SENT = {"risk": "Strangled in May. He has said that he will take Ollie.", "wish": "New locks, and somebody to tell",
        "knows": "yes", "reach": "On Tuesdays, here", "adviser": "not_known"}
OF_OLLIE = {"did": "done", "who": "B. Hart, children’s social care duty desk", "reference": "F-2207",
            "said": "They speak with his school first, and with nobody at home."}
DECIDED = {"outcome": "plan", "decided": "Locks this week, a mark on the address with the police, and an adviser who "
                                         "rings her here. It is to keep her and Ollie safe."}
OWED = """
select d.id from duties_duty d join records_subject s on s.id = d.subject_id
where s.key = %s and d.open and d.pathway = %s and d.duty = %s limit 1
"""


def kemble(make: Maker) -> Family:
    """A woman who comes to adult mental health, and her boy of six."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    mother = house.person(TESSA, "female", 31 * YEAR)
    boy = house.child_of(mother, None, "Ollie Kemble", "male", 6 * YEAR + 90)
    house.involve(mother, "adult_mental_health", "adult-mental-health", NURSE, began=make.born(13))
    house.involve(boy, "school_nurse", "sn-north", "beth.rowntree")
    return house.family


@dataclass
class Marac:
    """Who asked her, who has it at MARAC, and when each thing was known."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    key: str

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As events of the fortnight."""
        heard = self.working_day(2, 11, 40)
        stands = {"review_by": (heard + STANDS).date().isoformat()}
        for days, minute, who, form, raw, *duty in (
                (9, 5, NURSE, "risk_at_home", ASKED), (9, 12, NURSE, "safe_contact", SAFE),
                (9, 20, NURSE, "marac_referral", SENT, "marac_referred", "refer"),
                (9, 40, NURSE, "step_taken", OF_OLLIE, "children_where_home_is_violent", "children"),
                (8, 10, COORDINATOR, "marac_listed", {"on": heard.date().isoformat()}, "marac_hears", "listed"),
                (2, 40, COORDINATOR, "marac_decision", DECIDED, "marac_hears", "heard"),
                (2, 45, COORDINATOR, "marac_plan_began", stands, "marac_hears", "began"),
                (1, 20, NURSE, "outcome_read", {}, "marac_hears", "read")):
            yield (self.working_day(days, 11, minute), 2,
                   lambda moment, one=(who, form, raw, duty): self._say(*one, moment))

    def _say(self, who: str, form: str, raw: dict, duty: list[str], moment: datetime) -> None:
        cites = [first(OWED, self.key, *duty)] if duty else ()
        say(self.workers[who], self.key, form, raw, moment, cites, then=tick)
