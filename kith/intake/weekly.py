"""Each week's digest for each team, and the draw for reading again: composed by the program as entries, never lost."""
import random
from collections import defaultdict
from datetime import date, datetime, timedelta

from django.db import transaction
from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.calendar import local, local_moment
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.settings import setting
from kith.records.database import cursor

DRAWN = setting("ed.sample_size", 20, "Routine A&E visits read again each week", "Local practice", verified=False)

# Teams that were open before that week ended, and have not been given their digest or draw for it; asked every minute.
# Each with when it opened, and the week of its last digest or draw: what came in a week that has none is in the next.
WANTING = """
select t.key, t.subject_id, s.key, t.kind, opened.first, (select max(made.answers ->> 'week') from records_entry made
    where made.subject_id = t.subject_id and made.form = wanted.form)
from access_team t join records_subject s on s.id = t.subject_id
cross join lateral (select case when t.kind = 'liaison' then 'weekly_sample' else 'weekly_digest' end as form) wanted
cross join lateral (select min(opened.recorded_at) as first from records_entry opened
    where opened.subject_id = t.subject_id and opened.form = 'team_opened') opened
where t.kind in ('health_visiting', 'school_nursing', 'looked_after', 'midwifery', 'liaison') and opened.first < %s
    and not exists (select from records_entry made where made.subject_id = t.subject_id and made.form = wanted.form
        and made.occasion = 'kith:' || wanted.form || ':' || %s)
"""
# Routine is a visit nobody is asked to review, by the week it was recorded in: what came late is in some week too.
ROUTINE = """
with visits as (
    select e.root, min(e.subject_id) as subject_id, min(e.recorded_at) as recorded from records_entry e
    where e.form = 'ed_attendance' and e.seq = e.root and e.recorded_at >= %s and e.recorded_at < %s group by e.root)
select v.root, s.key, s.person_id, v.recorded from visits v join records_subject s on s.id = v.subject_id
where (s.born is null or s.born > %s) and not exists (
    select 1 from duties_duty d
    where d.trigger_root = v.root and d.form = 'visit_reviewed' and d.state <> 'no longer owed')
and not exists (select 1 from records_entry later
    where later.subject_id = v.subject_id and later.root = v.root and later.how = 'strike')
order by v.root
"""
WHOSE = """
select distinct t.subject_id, same.subject_id from records_together same
join access_involvement i on i.subject_id = same.other_id join access_team t on t.id = i.team_id
where same.subject_id = any(%s::bigint[]) and i.ended is null
and t.kind in ('health_visiting', 'school_nursing', 'looked_after', 'midwifery')
"""


def compose_due(at: datetime) -> int:
    """Composes, up to the end of the last full week, each digest and draw that is not there yet; returns how many."""
    monday = local(at).date() - timedelta(days=local(at).weekday() + 7)
    with transaction.atomic(), cursor() as cur:
        ended = local_moment(monday + timedelta(days=7))
        teams = cur.execute(WANTING, (ended, monday.isoformat())).fetchall()
        if not teams:
            return 0
        since = {team[0]: _since(*team[4:], monday) for team in teams}
        visits = _routine(cur, min(since.values()), monday)
        whose = _by_team(cur, visits)
    for key, subject_id, subject_key, kind, *_ in teams:
        listed = visits if kind == "liaison" else whose.get(subject_id, [])
        _compose(kind, subject_key, [visit for visit in listed if visit[3] >= since[key]], monday, key, at)
    return len(teams)


def _since(opened: datetime, last_week: str | None, monday: date) -> datetime:
    """From the end of the last week that has one, or from the opening: an outage of weeks loses no visit."""
    begins = local_moment(monday)
    return min(begins, local_moment(date.fromisoformat(last_week) + timedelta(days=7)) if last_week else opened)


def _routine(cur: Cursor, since: datetime, monday: date) -> list[tuple]:
    """(entry, person's key, person, when) of every routine visit first recorded since then and by that week's end."""
    ends = local_moment(monday + timedelta(days=7))
    return cur.execute(ROUTINE, (since, ends, monday - timedelta(days=19 * 365 + 5))).fetchall()


def _by_team(cur: Cursor, visits: list[tuple]) -> dict[int, list[tuple]]:
    persons = defaultdict(list)
    for visit in visits:
        persons[visit[2]].append(visit)
    teams = defaultdict(list)
    for team_subject, person in cur.execute(WHOSE, (list(persons),)).fetchall():
        teams[team_subject] += persons[person]
    return teams


def _compose(kind: str, subject_key: str, visits: list[tuple], monday: date, team: str, at: datetime) -> None:
    rows = [{"_row": str(root), "visit": str(root), "person": key} for root, key, *_ in visits]
    if kind == "liaison":
        form, raw = "weekly_sample", _draw(rows, monday, team, at)
    else:
        rows = [row | {"why": "met no reason to interrupt anybody"} for row in rows]
        form, raw = "weekly_digest", {"week": monday.isoformat(), "listed": str(len(rows)), "visits": rows}
    said = Said(form, raw, occasion=f"{form}:{monday}", happened=at.isoformat())
    receive(Statement("kith", f"{form}:{team}:{monday}", Who(key=subject_key), (said,), at), None, at)


def _draw(rows: list[dict], monday: date, team: str, at: datetime) -> dict:
    """Reproducible from its seed, the week and the order of recording; the seed is kept with the draw."""
    seed = f"{team}:{monday}"
    drawn = random.Random(seed).sample(rows, min(len(rows), int(values().of(DRAWN, at))))
    return {"week": monday.isoformat(), "seed": seed, "pool": str(len(rows)), "drawn": str(len(drawn)), "visits": drawn}
