"""A boy who came into care and whose nurse heard of it late; he was not brought, and the clinic has one place."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.models import Worker
from kith.demo.households import YEAR
from kith.demo.lives.told import NORTHBROOK_HEALTH, Told
from kith.demo.maker import Maker
from kith.demo.people import Family
from kith.demo.place import NORTHBROOK, PRACTICES
from kith.demo.saying import say

TOBIAS = "Tobias Wren"
ASKED = {"heard_from": "practice", "what": "A carer registered him, and says he was placed with her two weeks ago"}


def reuben(make: Maker) -> Family:
    """A boy of three who came into care five weeks ago. We were told late, he was not brought, and is late now."""
    house = Told(make, NORTHBROOK, NORTHBROOK_HEALTH)
    carer = house.person("Joyce Adeleke", "female", 55 * YEAR)
    child = house.child_of(None, None, "Reuben Hale", "male", 3 * YEAR + 70)
    house.tie(child, "foster_carer", carer)
    house.tie(child, "lives_with", carer)
    raw = {"legal_status": "not_known", "local_authority": "Northbrook"}
    house.fact(child, "looked_after_began", raw, 24, happened=make.born(37).isoformat())
    house.involve(child, "looked_after_nurse", "looked-after", "ruth.amos")
    house.involve(child, "health_visitor", "hv-northbrook", "mabel.osei")
    waits = {"kind": "initial", "cause": "child_away", "agency": "carer", "since": make.born(14).isoformat(),
             "until": make.born(4).isoformat(), "words": "With his aunt for the week; nobody had told her of it"}
    house.fact(child, "assessment_waits", waits, 4)
    booked = {"kind": "appointment", "role": "looked_after_nurse", "assessment": "initial", "place_kind": "clinic",
              "starts": (make.at + timedelta(days=6)).replace(hour=10, minute=0).isoformat(),
              "person": "Dr Asha Raman", "choice_kept": "none", "why_not_kept": "There was one place in the clinic"}
    house.fact(child, "appointment", booked, 3)
    return house.family


def tobias(make: Maker) -> Family:
    """A boy of nine whom a carer registered with a practice: nobody had told us."""
    house = Told(make, NORTHBROOK, PRACTICES[2])
    carer = house.person("Maureen Tate", "female", 51 * YEAR)
    child = house.child_of(None, None, TOBIAS, "male", 9 * YEAR + 40)
    house.tie(child, "carer", carer)
    house.involve(child, "school_nurse", "sn-north", "beth.rowntree")
    house.involve(child, "looked_after_nurse", "looked-after", "ruth.amos")
    return house.family


@dataclass
class NoticeAsked:
    """The nurse who hears of him asks the local authority, by a link, since nobody there uses Kith."""

    workers: Mapping[str, Worker]
    working_day: Callable[[int, int, int], datetime]
    key: str

    def each(self) -> Iterator[tuple[datetime, int, object]]:
        """As one event of the fortnight."""
        yield self.working_day(1, 9, 30), 2, self.asked

    def asked(self, moment: datetime) -> None:
        """Two working days are left to answer."""
        say(self.workers["ruth.amos"], self.key, "care_notice_asked", ASKED, moment)
