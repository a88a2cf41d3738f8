"""A locality of invented people, made in sets: families of four, with visits, stays and duties of the usual skew."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import ClientCursor, Cursor
from psycopg.types.json import Jsonb

from kith.access import all_teams, staffing
from kith.access.models import Team
from kith.bench import rows
from kith.engine import nhs_number
from kith.engine.catalogue import FORMS, edition
from kith.records import rights
from kith.records.database import cursor
from kith.records.sounds import loose

FIRST = 10_000      # the first person's number; teams and what else is made on the way stay below it
A_FAMILY = 4        # mother, father, and two children
A_LIST = 200        # open duties of one health visitor
IN_POST = timedelta(days=1000)
FEWEST = 2_000

# Of ten families: six whose elder child comes with nothing to tell, two whose baby comes hurt, one on which the floor
# is measured, and one that is known to everybody.
QUIET, HURT, FLOOR, KNOWN = range(6), (6, 7), (8,), (9,)


@dataclass(frozen=True)
class Locality:
    """Which numbers belong to whom."""

    people: int
    at: datetime

    def children(self, of: tuple[int, ...] | range, elder: bool) -> list[int]:
        """The elder or the younger children of these families."""
        families = (one for one in range(self.people // A_FAMILY) if one % 10 in of)
        return [FIRST + one * A_FAMILY + (2 if elder else 3) for one in families]


def build(people: int, duties: int, at: datetime) -> Locality:
    """Everybody, with what was said of them until now and what is owed about them."""
    if people < FEWEST:
        raise ValueError(f"{people} people are too few to measure with. Ask for at least {FEWEST}.")
    made = Locality(people - people % A_FAMILY, at)
    with cursor() as cur:
        visitors = _staff(max(1, duties // A_LIST), at)
        asked = {"people": made.people, "first": FIRST, "at": at, "visitors": visitors, "duties": duties,
                 "numbers": _numbers(made.people), "editions": _editions()}
        # A statement that makes a table takes no parameters from afar, so these are written into it here.
        with rights.owning(cur):
            for words in rows.STEPS:
                if words is rows.SUBJECTS:
                    _hear(cur)
                ClientCursor(cur.connection).execute(words, asked)
    return made


def _hear(cur: Cursor) -> None:
    """How each name sounds, as the pipe would have worked it out."""
    words = [word for (word,) in cur.execute(rows.WORDS).fetchall()]
    ClientCursor(cur.connection).execute(rows.HEARD, {"words": words, "sounds": [*map(loose, words)]})


def nhs(subject_id: int) -> str:
    """The invented NHS number of a person, from the range that nobody is given."""
    return _number(subject_id - FIRST)


def _numbers(people: int) -> list[str]:
    return [_number(place) for place in range(people)]


def _number(place: int) -> str:
    """Some nine digits have no tenth that checks them; of three that follow each other one has."""
    nine = next(nine for nine in (f"999{place * 3 + n:06d}" for n in range(3)) if nhs_number.check_digit(nine))
    return nine + nhs_number.check_digit(nine)


def _editions() -> Jsonb:
    return Jsonb({key: edition(form) for key, form in FORMS.items()})


def _staff(visitors: int, at: datetime) -> list[int]:
    """The health visitors, ten to a team, and one of everybody else whom a visit concerns."""
    began = at - IN_POST
    for key, kind, role in (("gp", "gp", "gp"), ("ae", "emergency", "ed_nurse_in_charge"),
                            ("safe", "emergency", "ed_safeguarding_nurse"), ("named", "safeguarding", "named_nurse"),
                            ("desk", "duty_desk", "duty_desk"), ("liaison", "liaison", "liaison_nurse")):
        _post(_team(key, kind, began), key, role, began)
    made = []
    for n in range(visitors):
        if n % 10 == 0:
            team = _team(f"visitors{n // 10}", "health_visiting", began)
            _post(team, f"lead{n // 10}", "team_lead", began)
        made.append(_post(team, f"visitor{n}", "health_visitor", began))
    return made


def _team(key: str, kind: str, at: datetime) -> Team:
    return all_teams.add_team(key, f"Team {key}", kind, "Bench", "09:00", "17:00", at=at)


def _post(team: Team, name: str, role: str, began: datetime) -> int:
    worker = staffing.add_worker(name, name.title(), None, f"{name}@kith.example")
    staffing.put_on(worker, team, role, began)
    return worker.pk
