"""Who has not read yet who does what: team by team, with names for whoever leads the team."""
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from psycopg import Cursor

# Of each team: everybody who works there now and was given the cards, and whether they have read the last of them.
READ = """
select t.id, t.name, w.full_name, d.open, d.due_at
from duties_duty d join access_worker w on w.subject_id = d.subject_id and w.is_active
join access_post_standing p on p.worker_id = w.id and p.began <= %(at)s and (p.ended is null or p.ended > %(at)s)
join access_team t on t.id = p.team_id
where d.pathway = 'role_cards_read_in_time' and d.state <> 'no longer owed'
    and (%(teams)s::bigint[] is null or t.id = any(%(teams)s::bigint[]))
order by t.name, w.full_name, d.trigger_root
"""


@dataclass
class Line:
    """One team: how many were given the cards, and who has not read them, with whether that is late."""

    name: str
    given: int = 0
    unread: dict[str, bool] = field(default_factory=dict)

    @property
    def read(self) -> int:
        return self.given - len(self.unread)


def lines(cur: Cursor, teams: Collection[int] | None, at: datetime) -> list[Line]:
    """Of these teams, of all where none are named; whoever has not read one edition has not read them."""
    asked = {"at": at, "teams": None if teams is None else list(teams)}
    found: dict[int, dict[str, list[tuple]]] = {}
    names: dict[int, str] = {}
    for team, name, who, still_open, due in cur.execute(READ, asked).fetchall():
        names[team] = name
        found.setdefault(team, {}).setdefault(who, []).append((still_open, due))
    return [Line(names[team], len(people), {
        who: any(is_open and due is not None and due <= at for is_open, due in given)
        for who, given in people.items() if any(is_open for is_open, _ in given)}) for team, people in found.items()]
