"""A week's digest of one team: what met no reason to interrupt anybody, in groups, with what became of each line."""
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from psycopg import Cursor

from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.records import reading, subjects
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.worklists.about.visits import Visit, visits

READ_DUTY = """
select id, state, closed_at from duties_duty where subject_id = %s and pathway = 'digest_signed' and trigger_root = %s
"""
PERSONS = "select id, key from records_subject where key = any(%s)"
RAISED = """
select subject_id from records_entry
where subject_id = any(%s::bigint[]) and form = 'not_routine' and how <> 'strike' and happened_at >= %s
"""


@dataclass(frozen=True)
class Routine:
    """One line: the child, the visit, and whether somebody raised it since."""

    person: Subject
    visit: Visit
    raised: bool


@dataclass(frozen=True)
class Digest:
    """One week; ``duty`` is the key of the reading that is owed, with its state."""

    week: date
    made: datetime | None
    listed: int
    groups: dict[str, list[Routine]]
    missing: int
    duty: str
    state: str
    closed_at: datetime | None


def weeks(team_subject: int) -> list[date]:
    """The weeks for which this team has a digest, the newest first."""
    with cursor() as cur:
        return sorted((_week(one) for one in _digests(cur, team_subject)), reverse=True)


def digest(team_subject: int, week: date) -> Digest | None:
    """The digest of the week that began on this day, or None."""
    with cursor() as cur:
        made = next((one for one in _digests(cur, team_subject) if _week(one) == week), None)
        if made is None:
            return None
        rows = made.answers.get("visits", [])
        lines = _lines(cur, rows, made)
        duty = cur.execute(READ_DUTY, (team_subject, made.root)).fetchone() or ("", "", None)
    groups: dict[str, list[Routine]] = defaultdict(list)
    for why, line in lines:
        groups[f"{line.visit.injury or 'no injury recorded'}: {why}"].append(line)
    return Digest(week, made.happened, len(rows), dict(sorted(groups.items())), len(rows) - len(lines), *duty)


def _digests(cur: Cursor, team_subject: int) -> list[Standing]:
    return fold_all(Version(*row) for row in reading.versions(cur, [team_subject], ["weekly_digest"]))


def _week(one: Standing) -> date:
    return date.fromisoformat(one.answers["week"])


def _lines(cur: Cursor, rows: list[dict], made: Standing) -> list[tuple[str, Routine]]:
    """Each row with its visit; one whose visit was struck out since is counted as missing, not shown."""
    ids = {key: id for id, key in cur.execute(PERSONS, ([str(row.get("person")) for row in rows],)).fetchall()}
    found = {(one.person, str(one.root)): one for one in visits(cur, ids.values())}
    people = subjects.headers(cur, ids.values())
    raised = {row[0] for row in cur.execute(RAISED, (list(ids.values()), made.happened)).fetchall()}
    lines = []
    for row in rows:
        person = ids.get(str(row.get("person")))
        if visit := found.get((person, str(row.get("visit")))):
            why = str(row.get("why") or "met no reason to interrupt anybody")
            lines.append((why, Routine(people[person], visit, person in raised)))
    return lines
