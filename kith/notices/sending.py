"""send: what waits goes to whoever holds the role now, and what was said is remembered."""
from collections import defaultdict
from datetime import datetime

from psycopg import Cursor

from kith.access import outside
from kith.access.finding import who_now
from kith.duties.waiting import list_for_reckoning
from kith.engine.reckoned.ladders import STAND_DOWN
from kith.notices.leaving import Leaving, Sent
from kith.notices.outbox import restore
from kith.notices.to_place import send_outside
from kith.notices.to_worker import send_to, tell_all
from kith.notices.wording import AT_ONCE

TAKE = """
select id, duty_id, subject_id, step, reopening, level, role, what, main, tries from notices_notice
where state <> 'sent' and made_at <= %s and (try_at is null or try_at <= %s)
order by made_at, id limit %s for update skip locked
"""
# What has ended before anybody was told of it is told to nobody; that it ended is news only to those who were told.
POINTLESS = """
delete from notices_notice n where id = any(%s::bigint[]) and step <> %s
    and not exists (select from duties_duty d where d.id = n.duty_id and d.open) returning id
"""
LONGEST = "select min(made_at) from notices_notice where state <> 'sent'"
# Of what is told at once.
LONGEST_OF = """
select min(made_at) from notices_notice where state <> 'sent' and step = 0 and what -> 'citation' ->> 0 = any(%s)
"""


def send_waiting(cur: Cursor, at: datetime, limit: int = 500) -> Sent:
    """Sends what waits, in this transaction. What fails stays, with its trouble, and is tried again later."""
    rows = cur.execute(TAKE, (at, at, limit)).fetchall()
    if not rows:
        return Sent()
    gone = {row[0] for row in cur.execute(POINTLESS, ([row[0] for row in rows], STAND_DOWN)).fetchall()}
    leaving = _with_holders(cur, [row for row in rows if row[0] not in gone], at)
    places = outside.places(cur, {one.holder.team_id for one in leaving})
    by_worker: dict[tuple[int | None, bool], list[Leaving]] = defaultdict(list)
    by_place: dict[int, list[Leaving]] = defaultdict(list)
    for one in leaving:
        if one.holder.team_id in places:
            by_place[one.holder.team_id].append(one)
        else:
            by_worker[one.holder.worker_id, one.at_once].append(one)
    sent = Sent(len(gone))
    for team_id, theirs in by_place.items():
        send_outside(cur, places[team_id], theirs, sent, at)
    for one in by_worker.pop((None, True), ()):
        tell_all(cur, one, sent, at)
    for (worker_id, _), mine in by_worker.items():
        send_to(cur, worker_id, mine, sent, at)
    list_for_reckoning(cur, [one.step.subject_id for one in leaving], at)
    return sent


def waiting_since(cur: Cursor) -> datetime | None:
    """Since when the oldest notice that has not left has waited."""
    return cur.execute(LONGEST).fetchone()[0]


def opening_untold_since(cur: Cursor) -> datetime | None:
    """The same of what is told within the minute."""
    return cur.execute(LONGEST_OF, (list(AT_ONCE),)).fetchone()[0]


def _with_holders(cur: Cursor, rows: list[tuple], at: datetime) -> list[Leaving]:
    steps = [(row[0], restore(row[1:8]), *row[8:]) for row in rows]
    holders = who_now(cur, {step.hears() for _, step, *_ in steps}, at)
    return [Leaving(id, step, main, holders[step.hears()], tries) for id, step, main, tries in steps]
