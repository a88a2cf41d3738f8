"""What leaves for a home: asked a last time whether it is safe while nobody can say otherwise, held, or let go once."""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access import leaving, safe_contact
from kith.duties import consents
from kith.linkage import joining
from kith.notices.addressed import NO_ADDRESS, address, addressee
from kith.notices.kept import AGAIN, LATER, MOVE, Letter, take
from kith.records import subjects

JAMMED = timedelta(hours=12)   # how long whoever printed a letter may print it again
MINE = "select 1 from notices_letter where id = %s and state = 'sent' and by_id = %s and moved_at >= %s for update"
# Whoever takes the safe route hears it as the duty's owner did; told already, they are not told twice.
INSTEAD = """
insert into notices_notice (duty_id, step, reopening, role, main, subject_id, level, what, made_at)
select duty_id, 0, reopening, otherwise, false, subject_id, level, what, %s from notices_letter where id = %s
on conflict (duty_id, step, reopening, role) do nothing
"""
AT_HOME = ("parents", "carer")   # who is told where a family is: a no to one of them is a no
SEEN_AT_ONCE = frozenset({"email", "text"})   # whoever stands by sees it arrive: these keep to the times that are safe
SOON = timedelta(minutes=15)
NOT_NOW = "It waits for a time that is safe."


@dataclass(frozen=True)
class Going:
    """One letter that was let go: to whom, where, in which words."""

    id: int
    subject_id: int
    channel: str
    name: str
    to: str
    text: str
    duty_id: str = ""


def sweep(cur: Cursor, ids: Iterable[int], at: datetime) -> int:
    """Holds of these what has become unsafe, takes back what has become pointless; gives how many it moved."""
    letters = take(cur, ids)
    safe = safe_contact.ask(cur, {one.subject_id for one in letters}, at) if letters else {}
    return sum(not _stays(cur, one, safe[one.subject_id].allows(one.channel) and _agreed(cur, one, at), at)
               for one in letters)


def let_go(cur: Cursor, letter_id: int, at: datetime, by: int | None = None, *, again: bool = False) -> Going | None:
    """The last question before it leaves. From here on it counts as gone, whatever becomes of the paper or the mail.

    Nothing where it may not go, has no address, or somebody is writing just now about whoever it would reach.
    ``again``: it was let go before, and its going was not finished.
    """
    for one in take(cur, [letter_id], ("leaving",) if again else ("waiting",)):
        joining.hold_still(cur)
        if not safe_contact.hold(cur, one.subject_id):
            return None
        safe = safe_contact.ask(cur, [one.subject_id], at)[one.subject_id]
        if not _stays(cur, one, safe.allows(one.channel) and _agreed(cur, one, at), at):
            return None
        if one.channel in SEEN_AT_ONCE and not safe.open_at(at):
            cur.execute(LATER, (NOT_NOW, at + SOON, one.id))
            return None
        person = subjects.header(cur, one.subject_id)
        to = address(cur, one.channel, person)
        if not to:
            cur.execute(LATER, (NO_ADDRESS[one.channel], at + AGAIN, one.id))
            return None
        cur.execute(MOVE, ("sent" if one.channel == "letter" else "leaving", at, by, "", one.id))
        return Going(one.id, one.subject_id, one.channel, addressee(one, person), to, _text(cur, one), one.duty_id)
    return None


def once_more(cur: Cursor, letter_id: int, at: datetime, by: int) -> Going | None:
    """The same paper again for whoever let it go today: printers jam. It counts as gone, whatever is said since."""
    if not cur.execute(MINE, (letter_id, by, at - JAMMED)).fetchone():
        return None
    (one,) = take(cur, [letter_id], ("sent",))
    person = subjects.header(cur, one.subject_id)
    to = address(cur, one.channel, person)
    safe = safe_contact.ask(cur, [one.subject_id], at)[one.subject_id]
    if not to or not safe.allows(one.channel) or not _agreed(cur, one, at):
        return None
    return Going(one.id, one.subject_id, one.channel, addressee(one, person), to, _text(cur, one))


def _text(cur: Cursor, one: Letter) -> str:
    return leaving.of(cur, [one.subject_id], one.text)


def _agreed(cur: Cursor, one: Letter, at: datetime) -> bool:
    """Whether nobody said no to that those at home are told this."""
    return not any(consents.refused(cur, one.subject_id, whom, purpose, at)
                   for purpose in one.purposes for whom in AT_HOME)


def _stays(cur: Cursor, one: Letter, allowed: bool, at: datetime) -> bool:
    """Whether it may still go; if not it is moved out of the way, and whoever takes the safe route hears it."""
    if not one.open:
        cur.execute(MOVE, ("withdrawn", at, None, "What it was about has ended.", one.id))
    elif not allowed:
        cur.execute(MOVE, ("held", at, None, "", one.id))
        cur.execute(INSTEAD, (at, one.id))
    return one.open and allowed
