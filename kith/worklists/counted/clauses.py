"""What the contract with a provider of health for children in care says, beside what is so: by clause, with its state.
"""
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.engine.calendar import local_moment
from kith.engine.citing import last_answering
from kith.engine.days import day_of
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.looked_after.clause_drafted import ClauseDrafted
from kith.forms.looked_after.clause_settled import ClauseSettled
from kith.language.contracts import MEASURED
from kith.records.reading import VERSION

YEAR = timedelta(days=365)
SAID = f"""
select t.name, s.key, {VERSION} from access_team t join records_subject s on s.id = t.subject_id
join records_entry e on e.subject_id = t.subject_id
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
    root: int = 0
    team: str = ""   # the key of the provider’s record

    @property
    def share(self) -> int | None:
        return int(100 * self.in_time / self.due) if self.due else None

    @property
    def below(self) -> bool:
        return bool(self.least) and self.share is not None and self.share < self.least


def clauses(cur: Cursor, at: datetime) -> list[Clause]:
    """Each thing that is counted, with the clauses about it that were not given up, or with none."""
    kept, said = _kept(cur, at - YEAR, at), _Said(cur)
    return [clause for key in MEASURED for clause in _about(key, kept.get(key, [0, 0]), said)]


def signed(cur: Cursor, since: date, until: date) -> list[Clause]:
    """Those that are signed and held in these days, each counted from the day on which it held."""
    said, found = _Said(cur), []
    for began in {max(since, one.holds_from) for key in MEASURED for one in _about(key, [0, 0], said)
                  if one.state == SIGNED and one.holds_from and one.holds_from < until}:
        kept = _kept(cur, local_moment(began), local_moment(until))
        found += [one for key in MEASURED for one in _about(key, kept.get(key, [0, 0]), said)
                  if one.state == SIGNED and one.holds_from and max(since, one.holds_from) == began]
    return found


class _Said:
    """Every clause as it was drafted, what became of it, and whose contract it is in."""

    def __init__(self, cur: Cursor):
        rows = cur.execute(SAID, ([ClauseDrafted.key, ClauseSettled.key],)).fetchall()
        self.teams = {Version(*row).root: (name, key) for name, key, *row in rows}
        said = fold_all(Version(*row) for _, _, *row in rows)
        self.settled = {key: one.answers for key, one in last_answering(said, ClauseSettled.key).items()}
        self.drafted = [one for one in said if one.form == ClauseDrafted.key]

    def about(self, key: str) -> list[tuple[Standing, dict]]:
        """Each clause about this, with what became of it; not those that were given up."""
        told = [(one, self.settled.get(one.occasion, {})) for one in self.drafted if one.answers.get("measure") == key]
        return [(one, became) for one, became in told if became.get("outcome") != GIVEN_UP]


def _kept(cur: Cursor, since: datetime, until: datetime) -> dict[str, list[int]]:
    return {key: counts for key, *counts in cur.execute(KEPT, (since, until)).fetchall()}


def _about(key: str, kept: list[int], said: _Said) -> list[Clause]:
    found = [Clause(key, *kept, said.teams[one.root][0], int(float(one.answers["least"])), str(one.answers["stands"]),
                    became.get("outcome", DRAFTED), day_of(became.get("holds_from")), one.root, said.teams[one.root][1])
             for one, became in said.about(key)]
    return found or [Clause(key, *kept)]
