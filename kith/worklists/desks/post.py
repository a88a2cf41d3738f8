"""Unfiled post: what came and is about nobody we are sure of, with whom it may be about and why."""
from dataclasses import dataclass
from datetime import date, datetime

from psycopg import Cursor

from kith.engine.calendar import local, local_moment
from kith.forms.emergency.ed_attendance import INJURIES
from kith.records import subjects
from kith.records.database import cursor
from kith.records.projection import rough_date
from kith.records.subjects import Subject
from kith.worklists import as_it_came
from kith.worklists.about.visits import Visit, moment

UNFILED = """
select s.key, p.received_at, p.sender, p.sentence, u.statement, u.candidates, d.id, d.due_at, d.next_step_at,
    d.next_role, p.text, p.carries, s.id
from intake_unfiled u join records_subject s on s.id = u.subject_id join intake_post p on p.id = u.post_id
left join duties_duty d on d.subject_id = u.subject_id and d.pathway = 'unfiled_post' and d.open
where u.filed_at is null and p.sender <> 'front_door' and (%s = '' or s.key = %s) order by p.received_at, s.id
limit %s offset %s
"""
A_PAGE = 50
# It may tell where they live by now, in a field or a word that nobody knows yet.
SECRET = "Not shown: where somebody lives whom it may be about is kept secret. What it says of who they are is above."
FILED_TODAY = """
select p.received_at, p.sender, p.outcome, p.sentence from intake_post p
where p.received_at >= %s and p.received_at <= %s and p.outcome <> 'unfiled'
order by p.received_at desc, p.id desc limit 200
"""
COUNTS = """
select (select count(*) from intake_unfiled u join intake_post p on p.id = u.post_id
        where u.filed_at is null and p.sender <> 'front_door'),
    (select count(*) from notices_notice where state <> 'sent' and tries > 0),
    (select count(*) from intake_post where received_at >= %s and received_at <= %s and outcome <> 'unfiled'),
    (select max(received_at) from intake_post)
"""
UNDELIVERED = """
select n.made_at, n.level, n.role, n.tries, d.what from notices_notice n left join duties_duty d on d.id = n.duty_id
where n.state <> 'sent' and n.tries > 0 order by n.made_at limit 200
"""


@dataclass(frozen=True)
class Candidate:
    """Somebody it may be about: what fits, and what does not."""

    person: Subject
    reasons: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(frozen=True)
class Unplaced:
    """One piece of unfiled post."""

    key: str
    came: datetime
    sender: str
    why: str
    named: str
    born: date | None
    precision: str
    visit: Visit | None
    duty: str
    due_at: datetime | None
    next_step_at: datetime | None
    next_role: str
    text: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True)
class Counts:
    """The three tabs, and when the last message came."""

    unfiled: int
    undelivered: int
    filed_today: int
    last: datetime | None


def counts(at: datetime) -> Counts:
    with cursor() as cur:
        return Counts(*cur.execute(COUNTS, (_midnight(at), at)).fetchone())


def unfiled(key: str = "", page: int = 1) -> list[Unplaced]:
    """A page of it, the longest waiting first; or the one piece with this key."""
    with cursor() as cur:
        return unplaced(cur, key, A_PAGE, (page - 1) * A_PAGE)


def filed_today(at: datetime) -> list[tuple]:
    """(when, from whom, outcome, sentence) of what was filed since midnight, the newest first."""
    with cursor() as cur:
        return cur.execute(FILED_TODAY, (_midnight(at), at)).fetchall()


def undelivered() -> list[tuple]:
    """(made, level, role, tries, what) of notices that could not be delivered."""
    with cursor() as cur:
        return cur.execute(UNDELIVERED).fetchall()


def unplaced(cur: Cursor, key: str = "", limit: int | None = None, after: int = 0) -> list[Unplaced]:
    """What waits to be filed, with the people it may be about."""
    rows = cur.execute(UNFILED, (key, key, limit, after)).fetchall()
    people = _people(cur, {one["key"] for row in rows for one in row[5]})
    return [_one(row, people) for row in rows]


def _one(row: tuple, people: dict[str, Subject]) -> Unplaced:
    key, came, sender, why, statement, candidates, duty, due_at, next_at, next_role, text, carries, subject_id = row
    about = statement["about"]
    named = f"{about['given_name']} {about['family_name']}".strip()
    found = tuple(Candidate(people[one["key"]], tuple(one["reasons"]), tuple(one["against"]))
                  for one in candidates if one["key"] in people)
    return Unplaced(key, came, sender, why, named, *rough_date(about["born"]),
                    _visit(statement, subject_id), duty or "", due_at, next_at, next_role or "",
                    SECRET if any(one.person.address_protected for one in found) else as_it_came.shown(text, carries),
                    found)


def _visit(statement: dict, subject_id: int) -> Visit | None:
    """The visit a message tells of, as raw as it came."""
    raw = next((said["raw"] for said in statement["says"] if said["form"] == "ed_attendance"), None)
    if raw is None:
        return None
    return Visit(subject_id, 0, moment(raw.get("arrived")), moment(raw.get("left_at")), str(raw.get("reason", "")),
                 INJURIES.get(raw.get("injury_kind", ""), ""), str(raw.get("site", "")), str(raw.get("left_to", "")),
                 raw)


def _people(cur: Cursor, keys: set[str]) -> dict[str, Subject]:
    found = (subjects.by_key(cur, key) for key in sorted(keys))
    return {one.key: one for one in found if one}


def _midnight(at: datetime) -> datetime:
    return local_moment(local(at).date())
