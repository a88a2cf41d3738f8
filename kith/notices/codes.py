"""The second thing that whoever follows a reply link must have: six figures sent to a number on our list, once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access.outside import Place
from kith.duties.settings import values
from kith.language.settings import setting
from kith.notices import doors
from kith.notices.doors import REPLY
from kith.notices.links import Reply

LASTS = setting("reply.minutes_a_code_lasts", 30, "Minutes for which the code to a reply link can be used, and for "
                "which whoever brought it is then in", "Local: not tried with people")
MOST = setting("reply.codes_an_hour", 5, "Codes that are sent for one reply in an hour", "Local")

SENT = """
select count(*), (array_agg(sent_to order by made_at desc))[1], max(ends_at) from notices_reply_code
where reply_id = %s and made_at > %s
"""
WITHIN = "select ends_at from notices_reply_visit where reply_id = %s and secret = %s and ends_at > %s"
LEAVE = "update notices_reply_visit set ends_at = %s where reply_id = %s and ends_at > %s"


@dataclass(frozen=True, slots=True)
class Sent:
    """The code that was sent last, as far as it may be said: to which number, and until when it is good."""

    to: str
    until: datetime


def sent(cur: Cursor, reply: Reply, at: datetime) -> Sent | None:
    """The code that can be used now, if there is one."""
    _, to, until = cur.execute(SENT, (reply.id, at - _lasts(at))).fetchone()
    return Sent(to, until) if until and until > at else None


def send(cur: Cursor, reply: Reply, place: Place, at: datetime, another: bool = False) -> str:
    """Sends a new code; gives what went wrong in a sentence. ``another``: to the next number on our list."""
    many, last, _ = cur.execute(SENT, (reply.id, at - timedelta(hours=1))).fetchone()
    if many >= int(values().of(MOST, at)):
        return "Several codes were sent in the last hour. Wait an hour, or phone."
    to = _number(place, reply, last or "", another)
    if not to:
        return "No number for a code is on our list. Phone instead."
    code = doors.figures()
    trouble = doors.leave_text(to, f"{code} is the code you were asked for. It can be used once, for "
                               f"{int(values().of(LASTS, at))} minutes.", f"code-{reply.id}", at)
    if trouble:
        return "The code could not be sent. Try again in a minute, or phone."
    REPLY.keep(cur, reply.id, code, at, at + _lasts(at), sent_to=to)
    return ""


def rests(cur: Cursor, reply: Reply, address: str, at: datetime) -> bool:
    """Whether so many wrong codes were brought that for a while only the telephone is left."""
    return REPLY.rests(cur, reply.id, address, at)


def use(cur: Cursor, reply: Reply, said: str, address: str, at: datetime) -> bool:
    """Whether these are the figures that were sent last, and nobody has used them."""
    return REPLY.use(cur, reply.id, said, address, at)


def enter(cur: Cursor, reply: Reply, at: datetime) -> tuple[str, datetime]:
    """(a secret for the browser, until when whoever brought the code is in)."""
    ends = at + _lasts(at)
    return REPLY.enter(cur, reply.id, at, ends), ends


def within(cur: Cursor, reply: Reply, secret: str, at: datetime) -> datetime | None:
    """Until when whoever brings this secret is in; nothing where they are not."""
    row = cur.execute(WITHIN, (reply.id, printed(secret), at)).fetchone() if secret else None
    return row[0] if row else None


def leave(cur: Cursor, reply: Reply, at: datetime) -> None:
    """Nobody is in any more."""
    cur.execute(LEAVE, (at, reply.id, at))


def printed(secret: str) -> bytes:
    """What is kept of the secret of a visit, and what the database is asked by."""
    return REPLY.visit(secret)


def _number(place: Place, reply: Reply, last: str, another: bool) -> str:
    """The number the last code went to, or the next; the first time another than the one the link went to."""
    numbers = place.for_codes(reply.sent_to)
    if last in numbers:
        return numbers[(numbers.index(last) + another) % len(numbers)]
    return numbers[0] if numbers else ""


def _lasts(at: datetime) -> timedelta:
    return timedelta(minutes=int(values().of(LASTS, at)))
