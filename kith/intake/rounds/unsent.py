"""What waits to be sent to a home is owed by its team, until it has left or need not leave any more."""

from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access.finding import who_now
from kith.duties.waiting import list_for_reckoning
from kith.intake import citing, faults, programs
from kith.notices.homeward import NOT_NOW
from kith.records.database import committed

# Mail and messages leave by themselves within minutes; what is still there after an hour needs somebody.
BY_ITSELF = timedelta(hours=1)
# What waits for a time that is safe is as it should be, unless no such time comes in a week.
A_WEEK = timedelta(days=7)
WAITING = """
select l.id, l.subject_id, l.channel, l.made_at, coalesce(d.role, l.otherwise)
from notices_letter l left join duties_duty d on d.id = l.duty_id
where l.state = 'waiting' and not l.owed and (l.channel = 'letter' or l.made_at < %s)
    and (l.trouble <> %s or l.made_at < %s)
order by l.made_at, l.id limit 200 for update of l skip locked
"""
OWED = "update notices_letter set owed = true where id = %s"
TEAMS = "select id, subject_id from access_team where id = any(%s::bigint[])"
GONE = """
select d.id, d.subject_id, d.occasion from duties_duty d
where d.open and d.role = 'team_lead' and d.pathway = 'letter_printed' and not exists (
    select from notices_letter l where 'letter:' || l.id = d.occasion and l.state in ('waiting', 'leaving'))
"""


def notice(at: datetime) -> int:
    """Says to each team what of theirs began to wait, and what waits no more; returns how many."""
    with committed() as cur:
        return _began(cur, at) + _ended(cur, at)


def _began(cur: Cursor, at: datetime) -> int:
    rows = cur.execute(WAITING, (at - BY_ITSELF, NOT_NOW, at - A_WEEK)).fetchall()
    held = who_now(cur, {(subject, role) for _, subject, _, _, role in rows}, at) if rows else {}
    teams = dict(cur.execute(TEAMS, ([holder.team_id for holder in held.values()],)).fetchall()) if rows else {}
    for letter, subject, channel, made_at, role in rows:
        team = teams.get(held[subject, role].team_id)
        cur.execute(OWED, (letter,))
        if team is None:
            faults.add(cur, "A letter to a home waits, and no team can be found whose it is",
                       "A family may not have been written to.", f"letters:{at.date()}", at)
            continue
        _say(cur, "letter_waits", team, f"letter:{letter}", {"channel": channel}, made_at, at)
    return len(rows)


def _ended(cur: Cursor, at: datetime) -> int:
    rows = cur.execute(GONE).fetchall()
    for duty, team, occasion in rows:
        _say(cur, "letter_waits_no_more", team, f"{occasion}:no more", {}, at, at, duty)
    return len(rows)


def _say(cur: Cursor, key: str, team: int, occasion: str, answers: dict, happened: datetime, at: datetime,
         duty: str = "") -> None:
    cited = citing.find(cur, [duty]) if duty else []
    programs.add(cur, team, key, occasion, answers, at, happened=happened, cites=cited)
    list_for_reckoning(cur, [team], at)
