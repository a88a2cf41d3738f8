"""Each quarter that is over is counted against what was signed; what was not kept is put before whoever commissions."""
from collections.abc import Iterable
from datetime import date, datetime

from kith.engine.calendar import add_months, local
from kith.forms.looked_after.clause_missed import ClauseMissed
from kith.intake import by_itself
from kith.intake.statement import Said
from kith.records.database import cursor
from kith.worklists.counted import clauses
from kith.worklists.counted.clauses import Clause
from kith.worklists.counted.statistics import hidden_cells

QUARTER = 3   # months
SAID = """
select answers ->> 'clause' from records_entry e join records_subject s on s.id = e.subject_id
where s.kind = 'team' and e.form = %s and e.answers ->> 'quarter' = %s and e.how <> 'strike'
"""


def check_due(at: datetime) -> int:
    """Says of each signed clause that was not kept in the last whole quarter that it was not, once."""
    until = _began(local(at).date())
    since = add_months(until, -QUARTER)
    with cursor() as cur:
        said = {int(float(root)) for (root,) in cur.execute(SAID, (ClauseMissed.key, since.isoformat())).fetchall()}
        missed = [one for one in clauses.signed(cur, since, until) if one.below and one.root not in said]
    return _say(missed, since, at)


def _began(day: date) -> date:
    """The first day of the quarter in which a day lies."""
    return date(day.year, (day.month - 1) // QUARTER * QUARTER + 1, 1)


def _say(missed: Iterable[Clause], since: date, at: datetime) -> int:
    told = 0
    for one in missed:
        said = Said(ClauseMissed.key, _answers(one, since), occasion=f"clause:{one.root}:{since}",
                    happened=at.isoformat())
        by_itself.say(f"clause:{one.root}:{since}", one.team, said, at)
        told += 1
    return told


def _answers(one: Clause, since: date) -> dict[str, str]:
    few = None in hidden_cells([[one.in_time, one.due - one.in_time]], columns=False)[0]
    counts = {} if few else {"in_time": str(one.in_time), "due": str(one.due)}
    return {"clause": str(one.root), "measure": one.measure, "stands": one.stands, "least": str(one.least),
            "quarter": since.isoformat(), "few": "yes" if few else "no"} | counts
