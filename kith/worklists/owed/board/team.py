"""The team whose board it is, and every team by name."""

from dataclasses import dataclass
from datetime import time

from kith.records.database import cursor

TEAM = """
select t.id, t.key, t.name, t.kind, t.subject_id, t.phone, s.key, t.opens, t.closes, t.works_weekends
from access_team t
join records_subject s on s.id = t.subject_id where t.key = %s
"""
TEAMS = "select key, name from access_team order by name"


@dataclass(frozen=True)
class Team:
    """The team whose board it is."""

    id: int
    key: str
    name: str
    kind: str
    subject_id: int
    phone: str
    subject: str
    opens: time | None
    closes: time | None
    weekends: bool


def teams() -> list[tuple[str, str]]:
    """(key, name) of every team, in order of name."""
    with cursor() as cur:
        return cur.execute(TEAMS).fetchall()


def team(key: str) -> Team | None:
    """The team with this key."""
    with cursor() as cur:
        row = cur.execute(TEAM, (key,)).fetchone()
    return Team(*row) if row else None
