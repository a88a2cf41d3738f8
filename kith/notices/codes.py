"""The second thing that whoever follows a reply link must have: six figures sent to a number on our list, once."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from psycopg import Cursor

from kith.access.outside import Place
from kith.duties.settings import values
from kith.language.settings import setting
from kith.notices import gateway
from kith.notices.links import Reply
from kith.signing import tries
from kith.signing.kept import ground

LASTS = setting("reply.minutes_a_code_lasts", 30, "Minutes for which the code to a reply link can be used, and for "
                "which whoever brought it is then in", "Local: not tried with people")
TRIES = setting("reply.wrong_codes", 3, "Wrong codes after which a reply can be given by telephone alone for a while",
                "Local: not tried with people")
REST = setting("reply.minutes_of_rest", 60, "Minutes for which it then can", "Local")
MOST = setting("reply.codes_an_hour", 5, "Codes that are sent for one reply in an hour", "Local")
THERE = 50   # wrong codes from one network address
FIGURES = 6

SENT = """
select count(*), (array_agg(sent_to order by made_at desc))[1], max(ends_at) from notices_reply_code
where reply_id = %s and made_at > %s
"""
KEEP = "insert into notices_reply_code (reply_id, code, sent_to, made_at, ends_at) values (%s, %s, %s, %s, %s)"
# A code before the last is none: of two that arrive in another order than they were sent, the later one is good.
USE = """
update notices_reply_code set used_at = %s where id = (
    select id from notices_reply_code where reply_id = %s order by made_at desc, id desc limit 1
) and code = %s and used_at is null and ends_at > %s
"""
ENTER = "insert into notices_reply_visit (reply_id, secret, began, ends_at) values (%s, %s, %s, %s)"
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
    code = figures()
    trouble = leave_text(to, f"{code} is the code you were asked for. It can be used once, for "
                     f"{int(values().of(LASTS, at))} minutes.", f"code-{reply.id}", at)
    if trouble:
        return "The code could not be sent. Try again in a minute, or phone."
    cur.execute(KEEP, (reply.id, _print(reply, code), to, at, at + _lasts(at)))
    return ""


def rests(cur: Cursor, reply: Reply, address: str, at: datetime) -> bool:
    """Whether so many wrong codes were brought that for a while only the telephone is left."""
    return tries.rests(cur, _name(reply), address, limits(at), at)


def use(cur: Cursor, reply: Reply, said: str, address: str, at: datetime) -> bool:
    """Whether these are the figures that were sent last, and nobody has used them."""
    if cur.execute(USE, (at, reply.id, _print(reply, typed(said)), at)).rowcount == 1:
        tries.forgive(cur, _name(reply), at)
        return True
    tries.wrong(cur, _name(reply), address, at)
    return False


def enter(cur: Cursor, reply: Reply, at: datetime) -> tuple[str, datetime]:
    """(a secret for the browser, until when whoever brought the code is in)."""
    secret, ends = secrets.token_urlsafe(24), at + _lasts(at)
    cur.execute(ENTER, (reply.id, printed(secret), at, ends))
    return secret, ends


def within(cur: Cursor, reply: Reply, secret: str, at: datetime) -> datetime | None:
    """Until when whoever brings this secret is in; nothing where they are not."""
    row = cur.execute(WITHIN, (reply.id, printed(secret), at)).fetchone() if secret else None
    return row[0] if row else None


def leave(cur: Cursor, reply: Reply, at: datetime) -> None:
    """Nobody is in any more."""
    cur.execute(LEAVE, (at, reply.id, at))


def printed(secret: str) -> bytes:
    """What is kept of the secret of a visit, and what the database is asked by."""
    return ground(secret[:100], "reply visits")


def figures() -> str:
    """A new code."""
    return "".join(secrets.choice("0123456789") for _ in range(FIGURES))


def typed(said: str) -> str:
    """The figures of what somebody typed, whatever they put between them."""
    return "".join(filter(str.isdigit, said))


def _number(place: Place, reply: Reply, last: str, another: bool) -> str:
    """The number the last code went to, or the next; the first time another than the one the link went to."""
    numbers = place.for_codes(reply.sent_to)
    if last in numbers:
        return numbers[(numbers.index(last) + another) % len(numbers)]
    return numbers[0] if numbers else ""


def leave_text(number: str, words: str, name: str, at: datetime) -> str:
    """Texts leave by the gateway; a place to try Kith in has none, and writes them to a file beside its mail."""
    if gateway.is_set_up():
        return gateway.text(number, words, name, at)[0]
    if settings.KITH_TEXTS is None:
        return gateway.NO_GATEWAY
    settings.KITH_TEXTS.mkdir(parents=True, exist_ok=True)
    (settings.KITH_TEXTS / f"{at:%Y%m%d-%H%M%S}-{name}.txt").write_text(f"To {number}\n\n{words}\n")
    return ""


def _lasts(at: datetime) -> timedelta:
    return timedelta(minutes=int(values().of(LASTS, at)))


def limits(at: datetime) -> tries.Limits:
    """How many wrong codes there may be, and how long it rests then."""
    return tries.Limits(int(values().of(TRIES, at)), THERE, timedelta(minutes=int(values().of(REST, at))))


def _name(reply: Reply) -> str:
    return f"reply {reply.id}"


def _print(reply: Reply, code: str) -> bytes:
    return ground(f"{reply.id} {code[:20]}", "reply codes")
