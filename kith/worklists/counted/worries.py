"""Small worries of the last twelve months: how many were set down, by how many people, and how many came late."""
from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.calendar import add_months, local, local_moment
from kith.language.settings import setting
from kith.worklists.counted.statistics import shown_cells

HELD = setting("worries.days_held", 30, "Days after which a small worry that was set down had been held on to",
               "Local: no national number")
# As each stands, and of whoever set it down, whoever mended it; the day on which it was seen is what whoever wrote it
# says, and without one nobody held it.
SAID = """
select count(*), count(distinct one.by_id), count(*) filter (where one.held) from (
    select distinct on (e.subject_id, e.root) e.how, first.by_id, first.recorded_at - coalesce(e.happened_at,
        first.recorded_at) > %(long)s as held, first.recorded_at
    from records_entry e join records_entry first on first.subject_id = e.subject_id and first.seq = e.root
    where e.form = 'small_worry' and first.recorded_at > %(since)s order by e.subject_id, e.root, e.seq desc
) one where one.how <> 'strike'
"""


@dataclass(frozen=True)
class Worries:
    """Set down, by how many people; ``held``: so many days or more after they were seen. None: few, and not shown."""

    many: int | None
    people: int | None
    held: int | None
    days: int


def counted(cur: Cursor, at: datetime, hides: bool) -> Worries:
    """Nobody is counted by name: to set one down is good work."""
    days = int(values().of(HELD, at))
    asked = {"since": local_moment(add_months(local(at).date(), -12)), "long": timedelta(days=days)}
    many, people, held = cur.execute(SAID, asked).fetchone()
    ((in_time, late, every),) = shown_cells([[many - held, held, many]], hides)
    return Worries(every, None if None in (in_time, late, every) else people, late, days)
