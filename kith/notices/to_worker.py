"""What waits for one worker leaves together, and interrupts them no more often in a day than they can bear."""
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access import staffing
from kith.duties.settings import values
from kith.language.settings import setting
from kith.notices import mailing
from kith.notices.leaving import Leaving, Sent, remember, try_again
from kith.notices.wording import OPENED, Letter, interruption, many

A_DAY = setting("notices.interruptions_a_day", 3, "Messages that interrupt one person in a day; the next joins them",
                "Local: a flood is itself a failure")
FLOOD = setting("notices.flood", 20, "New things for one team at once that go out as one notice", "Local")
TODAY = """
select count(distinct sent_at) from notices_notice
where worker_ids @> array[%s]::bigint[] and channel = 'message' and sent_at > %s
"""


def send_to(cur: Cursor, worker_id: int | None, mine: list[Leaving], sent: Sent, at: datetime) -> None:
    """Everything for one worker leaves together; what need not interrupt stands on the list and in the digest."""
    urgent = [one for one in mine if one.urgent]
    may = urgent and worker_id and (mine[0].at_once or _may_interrupt(cur, worker_id, at))
    address = mine[0].holder.email if may else ""
    trouble = _post(address, _letter(urgent, sent, at), at) if address else ""
    for one in mine:
        if trouble and one.urgent:
            try_again(cur, one, trouble, at)
        else:
            remember(cur, one, "message" if address and one.urgent else "list", at)
            sent.done += 1


def tell_all(cur: Cursor, one: Leaving, sent: Sent, at: datetime) -> None:
    """What is told at once where nobody is on duty: everybody who holds the post hears it; one who was reached is told.
    """
    held = staffing.holders(cur, one.step.role, at, one.holder.team_id)
    addresses = [who.email for who in held if who.email]
    troubles = [_post(address, OPENED, at) for address in addresses]
    if troubles and all(troubles):
        try_again(cur, one, troubles[0], at)
        return
    remember(cur, one, "message" if troubles else "list", at, [who.worker_id for who in held])
    sent.done += 1


def _letter(urgent: list[Leaving], sent: Sent, at: datetime) -> Letter:
    if len(urgent) > values().of(FLOOD, at):
        sent.floods.append(len(urgent))
        return many(len(urgent))
    if urgent[0].at_once:
        return OPENED
    return interruption([(one.step.step, bool(one.step.due_at and one.step.due_at <= at)) for one in urgent])


def _may_interrupt(cur: Cursor, worker_id: int, at: datetime) -> bool:
    sent = cur.execute(TODAY, (worker_id, at - timedelta(days=1))).fetchone()[0]
    return sent < values().of(A_DAY, at)


def _post(address: str, letter: Letter, at: datetime) -> str:
    """One e-mail to one worker; returns what went wrong, or nothing."""
    return mailing.send(address, letter.subject, letter.text, at)[0]
