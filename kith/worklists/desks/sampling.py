"""The weekly sample: what was drawn, what was said when it was read again, and the next visit to read."""
from dataclasses import dataclass

from psycopg import Cursor

from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.records import network, reading
from kith.records.database import cursor
from kith.worklists.about.visits import Visit, visits

DRAWS = """
select t.subject_id from access_team t where t.kind = 'liaison'
"""
TO_READ = """
select d.id, d.subject_id, s.key, d.row_key, d.trigger_root
from duties_duty d join records_subject s on s.id = d.subject_id
where d.pathway = 'sample_read_again' and (d.open and %s = '' or d.id = %s) order by d.due_at, d.id
"""
PERSONS = "select id, key from records_subject where key = any(%s)"


@dataclass(frozen=True)
class Missed:
    """How many were drawn, read again, and found to have been urgent."""

    week: str
    pool: int
    drawn: int
    read: int
    missed: int


@dataclass(frozen=True)
class ToRead:
    """The next visit to read again, and how many wait with it; ``team``: the record on which the draw stands."""

    duty: str
    team: str
    visit: Visit | None
    person: str
    left: int


def misses() -> tuple[Missed, list[Missed]]:
    """(over all weeks, week by week newest first), from the draws and what was said when they were read again."""
    with cursor() as cur:
        teams = [row[0] for row in cur.execute(DRAWS).fetchall()]
        rows = reading.versions(cur, teams, ["weekly_sample", "reread"]) + network.cited(cur, teams)
    standing = fold_all(Version(*row) for row in rows)
    draws = [one for one in standing if one.form == "weekly_sample"]
    said = [one for one in standing if one.form == "reread"]
    verdicts = {tuple(cited[3:5]): one.answers.get("verdict") for one in said for cited in one.citations}
    weeks = [_week(draw, verdicts) for draw in draws]
    total = Missed("", *(sum(getattr(week, part) for week in weeks) for part in ("pool", "drawn", "read", "missed")))
    return total, sorted(weeks, key=lambda week: week.week, reverse=True)


def _week(draw: Standing, verdicts: dict[tuple, str | None]) -> Missed:
    rows = draw.answers.get("visits", [])
    found = [verdicts.get((draw.occasion, str(row.get("_row", "")))) for row in rows]
    found = [verdict for verdict in found if verdict != "gone"]   # nobody can say what it would have been
    pool = int(float(draw.answers.get("pool") or len(rows)))
    return Missed(str(draw.answers.get("week", "")), pool, len(rows), sum(map(bool, found)), found.count("urgent"))


def next_to_read(key: str = "") -> ToRead | None:
    """One visit at a time, the longest waiting first; or the one that this duty is about."""
    with cursor() as cur:
        owed = cur.execute(TO_READ, (key, key)).fetchall()
        if not owed:
            return None
        duty, team, team_key, row_key, root = owed[0]
        drawn = _row(cur, team, root, row_key)
        person = str(drawn.get("person", ""))
        ids = {key: id for id, key in cur.execute(PERSONS, ([person],)).fetchall()}
        found = visits(cur, [ids[person]]) if person in ids else []
    visit = next((one for one in found if str(one.root) == str(drawn.get("visit"))), None)
    return ToRead(duty, team_key, visit, person, len(owed))


def _row(cur: Cursor, team: int, root: int, row_key: str) -> dict:
    """The drawn row that a duty of the sample is about."""
    for draw in fold_all(Version(*row) for row in reading.versions(cur, [team], ["weekly_sample"])):
        if draw.root == root:
            return next((row for row in draw.answers.get("visits", []) if str(row.get("_row")) == row_key), {})
    return {}
