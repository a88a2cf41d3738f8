"""What waits leaves, so many to a transaction; what cannot arrive is said to whoever sent it, within the hour."""

from datetime import datetime

from psycopg import Cursor

from kith.access import outside
from kith.intake import faults
from kith.intake.answer import Answer
from kith.intake.doors import replying
from kith.intake.rounds import raisers
from kith.notices import links, sending
from kith.notices.leaving import Undelivered
from kith.records import subjects
from kith.records.database import committed

OPEN = "select id from duties_duty where subject_id = %s and trigger_root = %s and open"
NO_ADDRESS, REFUSED, BOUNCED, TOO_LARGE = "no_address", "refused", "bounced", "too_large"
UNKNOWN = "Nothing that we sent comes back under this name."


def send(at: datetime) -> int:
    """Sends what waits; returns how many are done with."""
    total = 0
    while True:
        with committed() as cur:
            sent = sending.send_waiting(cur, at)
            for many in sent.floods:
                faults.add(cur, f"{many} notices for one person at once went out as one",
                           "A rule, a feed or an import may be telling far too much.", f"flood:{at.date()}", at)
        for one in sent.undelivered:
            _say(one, NO_ADDRESS if one.nowhere else REFUSED, at)
        total += sent.done
        if sent.done == 0:
            return total


def came_back(back_to: str, said: str, at: datetime, *, too_large: bool = False) -> Answer:
    """A mail of ours came back: said of whatever of it is still waited for. The same bounce twice is one."""
    with committed() as cur:
        reply = links.came_back(cur, back_to, at)
        owed = [row[0] for row in cur.execute(OPEN, (reply.subject_id, reply.trigger)).fetchall()] if reply else []
    if reply is None:
        return raisers.came_back(back_to, at) or Answer("refused", UNKNOWN)
    one = Undelivered(reply.subject_id, reply.id, reply.team_id, tuple(owed), said, back_to)
    return _say(one, TOO_LARGE if too_large else BOUNCED, at)


def _say(one: Undelivered, why: str, at: datetime) -> Answer:
    with committed() as cur:
        whom, about = _named(cur, one)
    return replying.undelivered(one, whom, about, why, at)


def _named(cur: Cursor, one: Undelivered) -> tuple[str, str]:
    place = outside.places(cur, [one.team_id]).get(one.team_id)
    return place.name if place else "a place outside", subjects.header(cur, one.subject_id).key
