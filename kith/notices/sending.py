"""send: what waits goes to whoever holds the role now, and what was said is remembered."""
import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.core.mail import send_mail
from psycopg import Cursor

from kith.access import staffing
from kith.access.finding import Holder, who_now
from kith.duties.settings import values
from kith.duties.telling import ToTell, tell
from kith.duties.waiting import list_for_reckoning
from kith.engine.ladders import STAND_DOWN
from kith.language.settings import setting
from kith.notices.outbox import restore
from kith.notices.wording import AT_ONCE, OPENED, Letter, interruption, many

log = logging.getLogger(__name__)

A_DAY = setting("notices.interruptions_a_day", 3, "Messages that interrupt one person in a day; the next joins them",
                "Local: a flood is itself a failure")
FLOOD = setting("notices.flood", 20, "New things for one team at once that go out as one notice", "Local")

WAITS = (1, 2, 5, 15, 60)   # minutes from one try to the next; a mail server that is down comes back by itself

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
SENT = """
update notices_notice set state = 'sent', sent_at = %s, worker_ids = %s, team_id = %s, channel = %s where id = %s
"""
FAILED = "update notices_notice set state = 'failed', tries = tries + 1, trouble = %s, try_at = %s where id = %s"
LONGEST = "select min(made_at) from notices_notice where state <> 'sent'"
# Of what is told at once.
LONGEST_OF = """
select min(made_at) from notices_notice where state <> 'sent' and step = 0 and what -> 'citation' ->> 0 = any(%s)
"""
TODAY = """
select count(distinct sent_at) from notices_notice
where worker_ids @> array[%s]::bigint[] and channel = 'message' and sent_at > %s
"""


@dataclass(frozen=True)
class Leaving:
    """One kept notice with whoever holds its role now."""

    id: int
    step: ToTell
    main: bool
    holder: Holder
    tries: int

    @property
    def urgent(self) -> bool:
        return self.step.level == "urgent" or self.step.step > 0

    @property
    def at_once(self) -> bool:
        """Told within the minute, to whoever could hear it, also where nobody is on duty."""
        return self.step.step == 0 and self.step.citation[0] in AT_ONCE


@dataclass
class Sent:
    """What one round of sending came to: how many were done with, and the floods that were told as one notice."""

    done: int = 0
    floods: list[int] = field(default_factory=list)


def send_waiting(cur: Cursor, at: datetime, limit: int = 500) -> Sent:
    """Sends what waits, in this transaction. What fails stays, with its trouble, and is tried again later."""
    rows = cur.execute(TAKE, (at, at, limit)).fetchall()
    if not rows:
        return Sent()
    gone = {row[0] for row in cur.execute(POINTLESS, ([row[0] for row in rows], STAND_DOWN)).fetchall()}
    leaving = _with_holders(cur, [row for row in rows if row[0] not in gone], at)
    by_worker: dict[tuple[int | None, bool], list[Leaving]] = defaultdict(list)
    for one in leaving:
        by_worker[one.holder.worker_id, one.at_once].append(one)
    sent = Sent(len(gone))
    for one in by_worker.pop((None, True), ()):
        _tell_all(cur, one, sent, at)
    for (worker_id, _), mine in by_worker.items():
        _send_to(cur, worker_id, mine, sent, at)
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


def _send_to(cur: Cursor, worker_id: int | None, mine: list[Leaving], sent: Sent, at: datetime) -> None:
    """Everything for one worker leaves together; what need not interrupt stands on the list and in the digest."""
    urgent = [one for one in mine if one.urgent]
    may = urgent and worker_id and (mine[0].at_once or _may_interrupt(cur, worker_id, at))
    address = mine[0].holder.email if may else ""
    trouble = _post(address, _letter(urgent, sent, at)) if address else ""
    for one in mine:
        if trouble and one.urgent:
            _try_again(cur, one, trouble, at)
        else:
            _remember(cur, one, "message" if address and one.urgent else "list", at)
            sent.done += 1


def _tell_all(cur: Cursor, one: Leaving, sent: Sent, at: datetime) -> None:
    """What is told at once where nobody is on duty: everybody who holds the post hears it; one who was reached is told.
    """
    held = staffing.holders(cur, one.step.role, at, one.holder.team_id)
    addresses = [who.email for who in held if who.email]
    troubles = [_post(address, OPENED) for address in addresses]
    if troubles and all(troubles):
        _try_again(cur, one, troubles[0], at)
        return
    _remember(cur, one, "message" if troubles else "list", at, [who.worker_id for who in held])
    sent.done += 1


def _letter(urgent: list[Leaving], sent: Sent, at: datetime) -> Letter:
    if len(urgent) > values().of(FLOOD, at):
        sent.floods.append(len(urgent))
        return many(len(urgent))
    if urgent[0].at_once:
        return OPENED
    return interruption([(one.step.step, bool(one.step.due_at and one.step.due_at <= at)) for one in urgent])


def _try_again(cur: Cursor, one: Leaving, trouble: str, at: datetime) -> None:
    cur.execute(FAILED, (trouble, at + timedelta(minutes=WAITS[min(one.tries, len(WAITS) - 1)]), one.id))


def _may_interrupt(cur: Cursor, worker_id: int, at: datetime) -> bool:
    sent = cur.execute(TODAY, (worker_id, at - timedelta(days=1))).fetchone()[0]
    return sent < values().of(A_DAY, at)


def _post(address: str, letter: Letter) -> str:
    """One e-mail to one worker; returns what went wrong, or nothing."""
    try:
        send_mail(letter.subject, letter.text, None, [address])
    except OSError as fault:
        log.warning("A notice could not be sent: %s.", type(fault).__name__)
        return f"The mail server could not be reached ({type(fault).__name__})."
    return ""


def _remember(cur: Cursor, one: Leaving, channel: str, at: datetime, workers: Sequence[int] = ()) -> None:
    """``workers``: who was told, where it is not the one who holds the role."""
    told = [*workers] or ([one.holder.worker_id] if one.holder.worker_id else [])
    cur.execute(SENT, (at, told, one.holder.team_id, channel, one.id))
    if one.main:
        tell(cur, one.step, workers=told, team_id=one.holder.team_id, channel=channel,
             words=one.holder.worker_name or one.holder.team_name, at=at)
