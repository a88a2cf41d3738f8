"""Each month, of the missed appointments that were followed and closed: some are drawn for a lead to look at."""
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.calendar import add_months, local_moment
from kith.engine.catalogue import PATHWAYS
from kith.engine.listening.listeners import BEGUN_BY
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.appointments.miss_drawn import MissDrawn
from kith.forms.appointments.miss_followed import MissFollowed
from kith.forms.appointments.misses_counted import MissesCounted
from kith.forms.appointments.seen_again import SeenAgain
from kith.intake import by_itself, locality, programs
from kith.intake.rounds import monthly
from kith.intake.statement import Said
from kith.language.attending import WITH_WHOM
from kith.language.settings import setting
from kith.records.database import committed, cursor

DRAWN = setting("missed.sample_size", 5, "Closed misses of each service that a lead looks at each month", "Local")
LOOKING_FOR = (MissFollowed.key, SeenAgain.key)
# By what is declared: the duties with which somebody who was not seen is looked for.
FOLLOWS = tuple(key for key, pathway in PATHWAYS.items() if AppointmentOutcome.key in BEGUN_BY[key]
                and any(duty.done_when.form in LOOKING_FOR for duty in pathway.duties.values()))
CLOSED = """
select distinct on (d.person_id, d.occasion) d.trigger_root, s.key, e.answers ->> 'role'
from duties_duty d join records_subject s on s.id = d.subject_id
join lateral (select answers from records_entry where subject_id = d.subject_id and root = d.trigger_root
    and answers ->> 'role' is not null order by seq desc limit 1) e on true
where d.pathway = any(%s) and d.form = any(%s) and not d.open and d.state <> 'no longer owed'
    and d.closed_at >= %s and d.closed_at < %s
order by d.person_id, d.occasion, d.trigger_root
"""


class Closed(NamedTuple):
    """One miss that was followed and closed: by which entry, of whom, at which service."""

    root: int
    person: str
    role: str


def draw_due(at: datetime) -> int:
    """Draws from each month that is over and was not drawn from; returns how many it drew."""
    with committed() as cur:
        last = monthly.last(cur, locality.record(cur, at), MissesCounted.key)
    return sum(_draw(month, at) for month in monthly.owed(last, monthly.over(at)))


def _draw(month: date, at: datetime) -> int:
    """That it was made is said last: whoever is stopped on the way draws the same again, and says each once."""
    with cursor() as cur:
        closed = _closed(cur, month)
    many = int(values().of(DRAWN, at))
    drawn = sum(_say(one, raw, month, at) for one, raw in _drawn(closed, many, month))
    told = {"month": month.isoformat(), "closed": len(closed), "drawn": drawn}
    with committed() as cur:
        programs.say(cur, locality.record(cur, at), MissesCounted.key, f"{month}", told, at)
    return drawn


def _closed(cur: Cursor, month: date) -> list[Closed]:
    asked = list(FOLLOWS), list(LOOKING_FOR), local_moment(month), local_moment(add_months(month, 1))
    return [one for one in (Closed(*row) for row in cur.execute(CLOSED, asked).fetchall()) if one.role in WITH_WHOM]


def _drawn(closed: Iterable[Closed], many: int, month: date) -> Iterator[tuple[Closed, dict]]:
    """Service by service; reproducible from the seed, the month and the order of recording."""
    by_service: dict[str, list[Closed]] = defaultdict(list)
    for one in sorted(closed):
        by_service[one.role].append(one)
    for role, pool in sorted(by_service.items()):
        seed = f"{role}:{month}"
        drawn = random.Random(seed).sample(pool, min(len(pool), many))
        told = {"month": month.isoformat(), "role": role, "pool": str(len(pool)), "drawn": str(len(drawn)),
                "seed": seed}
        yield from ((one, told) for one in drawn)


def _say(one: Closed, raw: dict, month: date, at: datetime) -> bool:
    said = Said(MissDrawn.key, raw, occasion=f"{MissDrawn.key}:{month}:{one.root}", happened=at.isoformat())
    number = f"{MissDrawn.key}:{month}:{one.root}"
    return by_itself.say(number, one.person, said, at).outcome == "filed"
