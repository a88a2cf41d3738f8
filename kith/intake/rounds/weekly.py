"""Each week's digest for each team, and the draw for reading again: composed by the program as entries, never lost."""
import random
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.db import transaction
from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.calendar import local, local_moment
from kith.intake import by_itself, faults
from kith.intake.rounds import routine
from kith.intake.rounds.routine import FOLLOWING, Teams, Visit
from kith.intake.statement import Said
from kith.language.settings import setting
from kith.records.database import cursor

DRAWN = setting("ed.sample_size", 20, "Routine A&E visits read again each week", "Local practice", verified=False)

WEEK = timedelta(days=7)
LOOKED_BACK = timedelta(days=365)   # what stopped being urgent, or was told, so long after is history and not news
FOLLOWED = "met no reason to interrupt anybody"
NOBODYS = f"{FOLLOWED}; no team here follows this child"

# Teams that were open before that week ended, and have not been given their digest or draw for it; asked every minute.
# Each with when it opened, and the week of its last digest or draw.
WANTING = """
select t.key, t.subject_id, s.key, wanted.form, opened.first, (select max(made.answers ->> 'week')
    from records_entry made where made.subject_id = t.subject_id and made.form = wanted.form)
from access_team t join records_subject s on s.id = t.subject_id
cross join lateral (
    select 'weekly_digest' as form where t.subject_id = any(%s::bigint[])
    union all select 'weekly_sample' where t.subject_id = any(%s::bigint[])) wanted
cross join lateral (select min(opened.recorded_at) as first from records_entry opened
    where opened.subject_id = t.subject_id and opened.form = 'team_opened') opened
where opened.first < %s and not exists (select from records_entry made where made.subject_id = t.subject_id
    and made.form = wanted.form and made.occasion = 'kith:' || wanted.form || ':' || %s)
"""


class Wanting(NamedTuple):
    """One digest or draw that is not there yet."""

    team: str
    team_id: int
    subject: str
    form: str
    opened: datetime
    last_week: str | None

    def since(self, monday: date) -> datetime:
        """From the end of the last week that has one, or from the opening: an outage of weeks loses no visit."""
        last = local_moment(date.fromisoformat(self.last_week) + WEEK) if self.last_week else self.opened
        return min(local_moment(monday), last)


def compose_due(at: datetime) -> int:
    """Composes, up to the end of the last full week, each digest and draw that is not there yet; returns how many."""
    monday = local(at).date() - timedelta(days=local(at).weekday() + 7)
    with transaction.atomic(), cursor() as cur:
        teams = routine.working(cur)
        wanting = _wanting(cur, teams, monday)
        if not wanting:
            return 0
        visits = routine.visits(cur, _from(wanting, monday), local_moment(monday + WEEK))
        unlisted = _unlisted(cur, visits)
        whose = routine.whose(cur, teams, unlisted, at)
    for one in wanting:
        if one.form == "weekly_sample":
            _draw(one, [visit for visit in visits if visit.recorded >= one.since(monday)], monday, at)
        else:
            _list(one, [visit for visit in unlisted if whose[visit.root] == one.team_id], teams, monday, at)
    _say_nobodys([visit for visit in unlisted if whose[visit.root] is None], at)
    return len(wanting)


def _wanting(cur: Cursor, teams: Teams, monday: date) -> list[Wanting]:
    reading = [team for kind in FOLLOWING for team in teams.of(kind)] + [team for team in (teams.desk,) if team]
    asked = (reading, teams.of("liaison"), local_moment(monday + WEEK), monday.isoformat())
    return [Wanting(*row) for row in cur.execute(WANTING, asked).fetchall()]


def _from(wanting: Sequence[Wanting], monday: date) -> datetime:
    """What no digest lists is looked for a year back: a visit may stop being urgent, or stand again, weeks after."""
    return max(min(one.opened for one in wanting), local_moment(monday) - LOOKED_BACK)


def _unlisted(cur: Cursor, visits: list[Visit]) -> list[Visit]:
    """Those in no digest yet. After a death nobody is told of it in a list."""
    listed = routine.listed(cur, min(visit.recorded for visit in visits)) if visits else set()
    return [visit for visit in visits if visit.root not in listed and not visit.died]


def _list(one: Wanting, visits: list[Visit], teams: Teams, monday: date, at: datetime) -> None:
    """``nobodys``: the digest of whoever reads of children whom no team follows, which has a reader of its own."""
    rows = [_row(visit) | {"why": FOLLOWED if teams.following(visit) else NOBODYS} for visit in visits]
    nobodys = "yes" if one.team_id == teams.desk else "no"
    raw = {"week": monday.isoformat(), "listed": str(len(rows)), "nobodys": nobodys, "visits": rows}
    _compose(one, raw, monday, at)


def _draw(one: Wanting, visits: list[Visit], monday: date, at: datetime) -> None:
    """Reproducible from its seed, the week and the order of recording; the seed is kept with the draw."""
    seed, rows = f"{one.team}:{monday}", [_row(visit) for visit in visits]
    drawn = random.Random(seed).sample(rows, min(len(rows), int(values().of(DRAWN, at))))
    raw = {"week": monday.isoformat(), "seed": seed, "pool": str(len(rows)), "drawn": str(len(drawn)), "visits": drawn}
    _compose(one, raw, monday, at)


def _row(visit: Visit) -> dict:
    return {"_row": str(visit.root), "visit": str(visit.root), "person": visit.person}


def _compose(one: Wanting, raw: dict, monday: date, at: datetime) -> None:
    said = Said(one.form, raw, occasion=f"{one.form}:{monday}", happened=at.isoformat())
    by_itself.say(f"{one.form}:{one.team}:{monday}", one.subject, said, at)


def _say_nobodys(visits: list[Visit], at: datetime) -> None:
    """Where no team works that could read them, that silence is owed too; they stand in the first digest there is."""
    if visits:
        faults.report("Routine A&E visits stand in no digest", "No team works here that reads of children whom no team "
                      "follows. Open one: a liaison, a safeguarding or a duty team.", at)
