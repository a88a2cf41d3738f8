"""What the contract with a provider of health for children in care says, beside what is so: by clause, with its state.
"""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.engine.citing import Citation
from kith.engine.days import day_of
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.looked_after.clause_drafted import ClauseDrafted
from kith.forms.looked_after.clause_settled import ClauseSettled
from kith.language.contracts import MEASURED
from kith.records.reading import VERSION

YEAR = timedelta(days=365)
SAID = f"""
select t.name, {VERSION} from access_team t join records_entry e on e.subject_id = t.subject_id
where t.kind = 'looked_after' and e.form = any(%s) order by e.seq
"""
# Everything that came due in the year, whatever became of it: what was set aside is not in time.
# Named one by one, so that they are found by index.
PATHWAYS = ", ".join(f"'{key.partition('.')[0]}'" for key in MEASURED)
KEPT = f"""
select d.pathway || '.' || d.duty, count(*) filter (where d.state = 'done'), count(*) from duties_duty d
where d.pathway in ({PATHWAYS}) and d.state <> 'no longer owed' and d.label <> 'sealed'
    and d.due_at > %s and d.due_at <= %s group by 1
"""
DRAFTED, SIGNED, GIVEN_UP = "drafted", "signed", "given_up"


@dataclass(frozen=True, slots=True)
class Clause:
    """What is owed, with how many in time of all that came due; of a clause also its provider, number and state."""

    measure: str
    in_time: int
    due: int
    provider: str = ""
    least: int = 0
    stands: str = ""
    state: str = ""
    holds_from: date | None = None

    @property
    def share(self) -> int | None:
        return int(100 * self.in_time / self.due) if self.due else None

    @property
    def below(self) -> bool:
        return bool(self.least) and self.share is not None and self.share < self.least


def clauses(cur: Cursor, at: datetime) -> list[Clause]:
    """Each thing that is counted, with the clauses about it that were not given up, or with none."""
    kept = {key: counts for key, *counts in cur.execute(KEPT, (at - YEAR, at)).fetchall()}
    rows = cur.execute(SAID, ([ClauseDrafted.key, ClauseSettled.key],)).fetchall()
    names = {Version(*row).root: name for name, *row in rows}
    said = fold_all(Version(*row) for _, *row in rows)
    settled = {Citation.read(one.citations[0]).occasion: one.answers for one in said
               if one.form == ClauseSettled.key and one.citations}
    drafted = [one for one in said if one.form == ClauseDrafted.key]
    return [clause for key in MEASURED for clause in _about(key, kept.get(key, [0, 0]), drafted, settled, names)]


def _about(key: str, kept: list[int], drafted: Iterable[Standing], settled: dict, names: dict) -> list[Clause]:
    told = [(one, settled.get(one.occasion, {})) for one in drafted if one.answers.get("measure") == key]
    found = [Clause(key, *kept, names.get(one.root, ""), int(float(one.answers["least"])), str(one.answers["stands"]),
                    became.get("outcome", DRAFTED), day_of(became.get("holds_from")))
             for one, became in told if became.get("outcome") != GIVEN_UP]
    return found or [Clause(key, *kept)]
