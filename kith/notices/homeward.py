"""What leaves for a home: asked a last time whether it is safe while nobody can say otherwise, held, or let go once."""
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access import leaving, safe_contact
from kith.duties import consents
from kith.engine.catalogue import PATHWAYS
from kith.engine.folding import fold_all
from kith.engine.standing import Version
from kith.language.roles import FAMILY
from kith.linkage import joining
from kith.records import reading, subjects
from kith.records.subjects import Subject

JAMMED = timedelta(hours=12)   # how long whoever printed a letter may print it again
AGAIN = timedelta(hours=1)   # when a letter that has no address is looked at again

WAITING = """
select id from notices_letter where state = 'waiting' and channel = %s and (try_at is null or try_at <= %s)
order by made_at, id limit %s
"""
TAKE = """
select l.id, l.duty_id, l.reopening, l.subject_id, l.audience, l.channel, l.otherwise, l.text,
    exists (select from duties_duty d where d.id = l.duty_id and d.open),
    coalesce((select d.pathway || '.' || d.duty from duties_duty d where d.id = l.duty_id), '')
from notices_letter l where l.id = any(%s::bigint[]) and l.state = any(%s) order by l.id for update skip locked
"""
MINE = "select 1 from notices_letter where id = %s and state = 'sent' and by_id = %s and moved_at >= %s for update"
MOVE = "update notices_letter set state = %s, moved_at = %s, by_id = coalesce(%s, by_id), trouble = %s where id = %s"
LATER = "update notices_letter set trouble = %s, try_at = %s where id = %s"
# Whoever takes the safe route hears it as the duty's owner did; told already, they are not told twice.
INSTEAD = """
insert into notices_notice (duty_id, step, reopening, role, main, subject_id, level, what, made_at)
select duty_id, 0, reopening, otherwise, false, subject_id, level, what, %s from notices_letter where id = %s
on conflict (duty_id, step, reopening, role) do nothing
"""
STUCK = "select count(*) from notices_letter where state = 'leaving' and moved_at < %s"
NO_ADDRESS = {"letter": "No address is known, or it is protected.", "email": "No e-mail address is known.",
              "text": "No mobile number is known."}
AT_HOME = ("parents", "carer")   # who is told where a family is: a no to one of them is a no
SEEN_AT_ONCE = frozenset({"email", "text"})   # whoever stands by sees it arrive: these keep to the times that are safe
SOON = timedelta(minutes=15)
NOT_NOW = "It waits for a time that is safe."
MOBILE = re.compile(r"(?:\+44|0044|0)7[0-9]{9}")


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


@dataclass(frozen=True)
class Letter:
    """One letter as it is kept; ``open``: its duty still stands; ``rule``: the pathway and the duty that it tells of.
    """

    id: int
    duty_id: str
    reopening: int
    subject_id: int
    audience: str
    channel: str
    otherwise: str
    text: str
    open: bool
    rule: str = ""

    @property
    def purposes(self) -> list[str]:
        """To which nobody may have said no before this leaves."""
        pathway, _, duty = self.rule.partition(".")
        owed = PATHWAYS[pathway].duties.get(duty) if pathway in PATHWAYS else None
        told = owed.tell if owed and self.audience == FAMILY.key else ()
        return [tell.purpose for tell in told if tell.purpose and tell.to == FAMILY]


def waiting(cur: Cursor, channel: str, at: datetime, limit: int = 100) -> list[int]:
    """Letters of one channel that could go now, the longest waiting first."""
    return [row[0] for row in cur.execute(WAITING, (channel, at, limit)).fetchall()]


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
        to = _address(cur, one.channel, person)
        if not to:
            cur.execute(LATER, (NO_ADDRESS[one.channel], at + AGAIN, one.id))
            return None
        cur.execute(MOVE, ("sent" if one.channel == "letter" else "leaving", at, by, "", one.id))
        return Going(one.id, one.subject_id, one.channel, _addressee(one, person), to, _text(cur, one), one.duty_id)
    return None


def once_more(cur: Cursor, letter_id: int, at: datetime, by: int) -> Going | None:
    """The same paper again for whoever let it go today: printers jam. It counts as gone, whatever is said since."""
    if not cur.execute(MINE, (letter_id, by, at - JAMMED)).fetchone():
        return None
    (one,) = take(cur, [letter_id], ("sent",))
    person = subjects.header(cur, one.subject_id)
    to = _address(cur, one.channel, person)
    safe = safe_contact.ask(cur, [one.subject_id], at)[one.subject_id]
    if not to or not safe.allows(one.channel) or not _agreed(cur, one, at):
        return None
    return Going(one.id, one.subject_id, one.channel, _addressee(one, person), to, _text(cur, one))


def _text(cur: Cursor, one: Letter) -> str:
    return leaving.of(cur, [one.subject_id], one.text)


def went(cur: Cursor, letter_id: int, at: datetime) -> None:
    cur.execute(MOVE, ("sent", at, None, "", letter_id))


def did_not_go(cur: Cursor, letter_id: int, trouble: str, at: datetime) -> None:
    """It certainly did not leave, and may be tried again later."""
    cur.execute(MOVE, ("waiting", at, None, trouble, letter_id))
    cannot_go(cur, letter_id, trouble, at)


def cannot_go(cur: Cursor, letter_id: int, trouble: str, at: datetime) -> None:
    """There is no way out for it now; it is looked at again later."""
    cur.execute(LATER, (trouble, at + AGAIN, letter_id))


def unsure(cur: Cursor, at: datetime) -> int:
    """How many may or may not have left since before this moment: nobody sends them again by themselves."""
    return cur.execute(STUCK, (at,)).fetchone()[0]


def take(cur: Cursor, ids: Iterable[int], states: tuple[str, ...] = ("waiting",)) -> list[Letter]:
    """Those of these letters that stand so, held until the transaction ends."""
    return [Letter(*row) for row in cur.execute(TAKE, (list(ids), list(states))).fetchall()]


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


def _address(cur: Cursor, channel: str, person: Subject) -> str:
    if channel == "letter":
        known = [] if person.address_protected or not person.address else [person.address, person.postcode]
        return "\n".join(filter(None, known))
    if channel == "text":
        number = re.sub(r"[^0-9+]", "", person.phone)
        return number if MOBILE.fullmatch(number) else ""
    ids = subjects.together(cur, [person.id])[person.id]
    said = fold_all(Version(*row) for row in reading.versions(cur, ids, ["person_details"]))
    named = [one.answers["email"] for one in sorted(said, key=lambda one: one.last.stated) if one.answers.get("email")]
    return named[-1] if named else ""


def _addressee(one: Letter, person: Subject) -> str:
    """What stands in the window of the envelope: a name, and nothing of why."""
    name = " ".join(filter(None, (person.known_as or person.given_name, person.family_name)))
    return f"The parents or carers of {name}" if one.audience == FAMILY.key else name
