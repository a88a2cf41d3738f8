"""What is owed about a person, by a team or by everyone, in the words of whoever is least entitled to know."""
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access.finding import Holder, Kept, owner, who_now
from kith.access.roles import title
from kith.duties import refreshing, worlds
from kith.engine.calendar import local
from kith.engine.phrasing.saying import because, clock
from kith.language.forms import SEALED
from kith.records import subjects
from kith.records.database import cursor

COLUMNS = ("id, subject_id, pathway, duty, what, level, state, open, role, bearer_id, due_at, reasons, evidence, "
           "told_step, next_step_at, next_role, marks, learnt_at, label")
# Which ways to reach somebody are not safe is said in confidence; it may change nothing that is printed.
KEPT_MARKS = frozenset({"held"})
OF = f"select {COLUMNS} from duties_duty where person_id = %s order by due_at nulls last, id"
OPEN = f"select {COLUMNS} from duties_duty where open order by due_at nulls last, id"


@dataclass(frozen=True)
class Owing:
    """One duty in words, with its holder of this moment."""

    key: str
    subject: str
    pathway: str
    duty: str
    what: str
    level: str
    role: str
    holder: Holder
    due: datetime | None
    state: str
    because: str
    evidence: int | None
    step: int | None
    marks: dict
    sentence: str


def about(subject_id: int, at: datetime) -> list[Owing]:
    """Every duty of one person, ended ones too, through whichever record it was begun."""
    with cursor() as cur:
        return _told(cur, _rows(cur, OF, (subjects.header(cur, subject_id).person_id,)), at)


def about_then(subject_id: int, at: datetime) -> list[Owing]:
    """The same, reckoned now for another moment; nothing is stored."""
    with cursor() as cur:
        person = subjects.header(cur, subject_id).person_id
        made = refreshing.reckoned(worlds.read(cur, [person]), at)[person]
        return _told(cur, [_as_read(row) for row in made.rows.values()], at)


def everyones(at: datetime, team: str = "") -> list[Owing]:
    """What is open for everyone, or what one team answers for now."""
    with cursor() as cur:
        found = _told(cur, _rows(cur, OPEN, ()), at)
    return [one for one in found if not team or one.holder.team_key == team]


def _rows(cur: Cursor, sql: str, asked: tuple) -> list[dict]:
    names = COLUMNS.split(", ")
    return [dict(zip(names, row, strict=True)) for row in cur.execute(sql, asked).fetchall()]


def _as_read(row: dict) -> dict:
    moments = ("due_at", "next_step_at", "learnt_at")
    return row | {name: datetime.fromisoformat(row[name]) if row[name] else None for name in moments}


def _told(cur: Cursor, rows: list[dict], at: datetime) -> list[Owing]:
    pairs = {_asked(row) for row in rows}
    holders = who_now(cur, pairs, at) if pairs else {}
    rows = [row for row in rows if not _in_confidence(row, holders[_asked(row)])]
    names = subjects.headers(cur, {row["subject_id"] for row in rows})
    return [_one(row, holders[_asked(row)], names[row["subject_id"]], at) for row in rows]


def _in_confidence(row: dict, holder: Holder) -> bool:
    """That it is owed is told to nobody who is not named: whoever is least entitled does not hear of it."""
    return row["label"] == SEALED or holder.in_confidence


def _asked(row: dict) -> Kept:
    return owner(row["subject_id"], row["role"], row["bearer_id"], row["label"])


def _one(row: dict, holder: Holder, whose: subjects.Subject, at: datetime) -> Owing:
    # The tick may not have come by yet; what is past its time is late whatever the table says.
    late = row["open"] and row["due_at"] is not None and row["due_at"] <= at
    row = row | {"state": "overdue" if late else row["state"]}
    marks = {mark: said for mark, said in row["marks"].items() if mark not in KEPT_MARKS}
    why = because(row["reasons"], whose.known_as or whose.given_name or whose.title or "this person", at, kept=False)
    return Owing(row["id"], whose.key, row["pathway"], row["duty"], row["what"], row["level"], row["role"], holder,
                 row["due_at"] and local(row["due_at"]), row["state"], why, row["evidence"], row["told_step"],
                 marks, _sentence(row, holder, why, at))


def _sentence(row: dict, holder: Holder, why: str, at: datetime) -> str:
    """What, by whom, by when, why, and who hears next."""
    who = ", ".join(filter(None, (holder.worker_name, holder.team_name))) or title(row["role"])
    when = clock(row["due_at"], at) if row["due_at"] else "no date yet"
    due = {"due": f"due {when}", "undated": "no date yet"}.get(row["state"], f"{row['state']}, was due {when}")
    hears = row["next_role"].partition(":")[0]
    ahead = (f" Next to hear: {title(hears)}, {clock(row['next_step_at'], at)}."
             if row["open"] and row["next_step_at"] and hears else "")
    return f"{row['what']}: {due}, owed by {who}. {why}{ahead}".strip()
