"""A young person’s own page: a link that is given by hand, a code that goes where safe contact allows, and a visit."""
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from psycopg import Cursor

from kith.access import safe_contact
from kith.duties.settings import values
from kith.engine.safety import Safe
from kith.language.settings import setting
from kith.notices import doors
from kith.notices.doors import OWN as DOOR
from kith.records import rights
from kith.signing.kept import ground

LASTS = setting("own_page.days_a_link_lasts", 365, "Days for which the link to a young person’s own page works",
                "Local: not tried with young people")
OPEN = setting("own_page.minutes_open", 60, "Minutes for which the page is open once the code was brought", "Local")
CODE = setting("own_page.minutes_a_code_lasts", 30, "Minutes for which a code to it can be used", "Local")
MOST = setting("own_page.codes_an_hour", 5, "Codes that are sent to one page in an hour", "Local")
OFTEN = "We sent some codes already. Wait an hour, or ask your nurse."
LOST = "The code could not be sent. Try again in a minute, or ask your nurse."
SPOKEN = "Ask your nurse for a code. We cannot send one to your phone."
NOT_SAFE = ("Safe contact says that what they see online is not safe for them. Speak to the named nurse before you "
            "give them a page of their own.")

MAKE = """
insert into notices_own_link (subject_id, token, mobile, by_id, made_at, ends_at) values (%s, %s, %s, %s, %s, %s)
"""
OWN = "select l.id, l.subject_id, l.mobile, l.made_at, l.ends_at from notices_own_link l"
BY_TOKEN = f"{OWN} where l.token = %s and l.ends_at > %s"
OF = f"{OWN} where l.subject_id = any(%s::bigint[]) and l.ends_at > %s order by l.id desc limit 1"
BY_VISIT = f"""
{OWN} join notices_own_visit v on v.link_id = l.id where v.secret = %s and v.ends_at > %s and l.ends_at > %s
"""
END = "update notices_own_link set ends_at = %s where subject_id = any(%s::bigint[]) and ends_at > %s"
WAITS = "select exists (select from notices_own_code where link_id = %s and used_at is null and ends_at > %s)"
LEAVE = "update notices_own_visit set ends_at = %s where secret = %s and ends_at > %s"


@dataclass(frozen=True, slots=True)
class Own:
    """One link that works: whose page it leads to, and where its codes may go."""

    id: int
    subject_id: int
    mobile: str
    made_at: datetime
    ends_at: datetime


def make(cur: Cursor, subject_id: int, mobile: str, by: int, at: datetime) -> str:
    """A new link, in the only moment in which it can be read; the one before works no more."""
    token = secrets.token_urlsafe(18)
    end(cur, [subject_id], at)
    cur.execute(MAKE, (subject_id, printed(token), mobile, by, at, at + timedelta(days=_number(LASTS, at))))
    return f"{settings.KITH_SITE}/me/in/{token}"


def end(cur: Cursor, subject_ids: list[int], at: datetime) -> None:
    """Nobody comes in any more, and whoever is in is out."""
    cur.execute(END, (at, subject_ids, at))


def of(cur: Cursor, subject_ids: list[int], at: datetime) -> Own | None:
    """The link that works now."""
    return _own(cur.execute(OF, (subject_ids, at)).fetchone())


def by_token(cur: Cursor, token: str, at: datetime) -> Own | None:
    return _own(cur.execute(BY_TOKEN, (printed(token), at)).fetchone())


def by_visit(cur: Cursor, secret: str, at: datetime) -> Own | None:
    """Whose page is open to the browser that brings this."""
    return _own(cur.execute(BY_VISIT, (visit(secret), at, at)).fetchone()) if secret else None


def safe(cur: Cursor, subject_id: int, at: datetime) -> Safe:
    """Which ways are closed; asked across records, since marks of others may close them, and told in one word."""
    narrow = rights.narrowed()
    if narrow:
        rights.look_across(cur)
    found = safe_contact.ask(cur, [subject_id], at)[subject_id]
    if narrow:
        rights.close(cur)
    return found


def way(own: Own, safe: Safe) -> str:
    """The number to which a code may be sent; empty where it is said to them."""
    return own.mobile if own.mobile and safe.allows("text") and safe.allows("mobile") else ""


def send(cur: Cursor, own: Own, at: datetime) -> str:
    """Sends a code; gives what went wrong in a sentence."""
    to = way(own, safe(cur, own.subject_id, at))
    if not to:
        return SPOKEN
    if DOOR.many(cur, own.id, at - timedelta(hours=1)) >= _number(MOST, at):
        return OFTEN
    code = draw(cur, own, at)
    words = f"{code} is the code you asked for. It can be used once, for {_number(CODE, at)} minutes."
    return LOST if doors.leave_text(to, words, f"own-{own.id}", at) else ""


def draw(cur: Cursor, own: Own, at: datetime) -> str:
    """A new code; the one before is none any more."""
    code = doors.figures()
    DOOR.keep(cur, own.id, code, at, at + timedelta(minutes=_number(CODE, at)))
    return code


def waits(cur: Cursor, own: Own, at: datetime) -> bool:
    """Whether there is a code that can be used now."""
    return cur.execute(WAITS, (own.id, at)).fetchone()[0]


def rests(cur: Cursor, own: Own, address: str, at: datetime) -> bool:
    """Whether so many wrong codes were brought that nobody can bring one for a while."""
    return DOOR.rests(cur, own.id, address, at)


def enter(cur: Cursor, own: Own, said: str, address: str, at: datetime) -> str:
    """A secret for the browser, where these are the figures of the newest code; empty where they are not."""
    if not DOOR.use(cur, own.id, said, address, at):
        return ""
    return DOOR.enter(cur, own.id, at, at + timedelta(minutes=_number(OPEN, at)))


def leave(cur: Cursor, secret: str, at: datetime) -> None:
    """They are out."""
    cur.execute(LEAVE, (at, visit(secret), at))


def printed(token: str) -> bytes:
    """What is kept of a link."""
    return ground(token[:100], "own pages")


def visit(secret: str) -> bytes:
    """What is kept of a visit, and what the database is asked by."""
    return DOOR.visit(secret)


def seal(secret: str) -> str:
    """What every form of the page carries: no other site knows it."""
    return ground(secret[:100], "own forms").hex()[:32]


def _own(row: tuple | None) -> Own | None:
    return Own(*row) if row else None


def _number(one, at: datetime) -> int:
    return int(values().of(one, at))
