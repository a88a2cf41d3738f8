"""Each month, of the missed appointments that were followed and closed: some are drawn for a lead to look at."""
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.calendar import add_months, local, local_moment
from kith.engine.catalogue import BEGUN_BY, PATHWAYS
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.appointments.miss_drawn import MissDrawn
from kith.forms.appointments.miss_followed import MissFollowed
from kith.forms.appointments.seen_again import SeenAgain
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.attending import WITH_WHOM
from kith.language.settings import setting
from kith.records.database import cursor

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
MADE = "select 1 from records_entry where form = %s and answers ->> 'month' = %s limit 1"


class Closed(NamedTuple):
    """One miss that was followed and closed: by which entry, of whom, at which service."""

    root: int
    person: str
    role: str


def draw_due(at: datetime) -> int:
    """Draws from the month that is over, unless that was done; returns how many it drew."""
    month = add_months(local(at).date().replace(day=1), -1)
    with cursor() as cur:
        if cur.execute(MADE, (MissDrawn.key, month.isoformat())).fetchone():
            return 0
        closed = _closed(cur, month)
    many = int(values().of(DRAWN, at))
    return sum(_say(one, raw, month, at) for one, raw in _drawn(closed, many, month))


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
    return receive(Statement("kith", number, Who(key=one.person), (said,), at), None, at).outcome == "filed"
