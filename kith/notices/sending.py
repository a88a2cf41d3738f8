"""send: what waits goes to whoever holds the role now, and what was said is remembered."""
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access import outside, staffing
from kith.access.finding import Holder, who_now
from kith.duties.settings import values
from kith.duties.telling import ToTell, tell
from kith.duties.waiting import list_for_reckoning
from kith.engine.reckoned.ladders import STAND_DOWN
from kith.language.settings import setting
from kith.notices import links, mailing, outward
from kith.notices.outbox import restore
from kith.notices.wording import AT_ONCE, OPENED, Letter, interruption, many

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


@dataclass(frozen=True)
class Undelivered:
    """What a place outside was to be asked for and cannot have heard of: about whom, which duties, and why."""

    subject_id: int
    reply_id: int
    team_id: int
    duties: tuple[str, ...]
    trouble: str
    mail: str = ""   # the name under which one mail came back
    nowhere: bool = False


@dataclass
class Sent:
    """What one round of sending came to: how many were done with, and the floods that were told as one notice.

    ``undelivered``: what whoever sent it must hear of.
    """

    done: int = 0
    floods: list[int] = field(default_factory=list)
    undelivered: list[Undelivered] = field(default_factory=list)


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
        _send_outside(cur, places[team_id], theirs, sent, at)
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
    trouble = _post(address, _letter(urgent, sent, at), at) if address else ""
    for one in mine:
        if trouble and one.urgent:
            _try_again(cur, one, trouble, at)
        else:
            _remember(cur, one, "message" if address and one.urgent else "list", at)
            sent.done += 1


def _send_outside(cur: Cursor, place: outside.Place, theirs: list[Leaving], sent: Sent, at: datetime) -> None:
    """Nobody there has a list: of each thing sent to them a mail leaves, whatever its level."""
    replies = links.replies(cur, {one.step.duty_id for one in theirs}, place.team_id, at)
    by_reply: dict[tuple[int, str] | None, list[Leaving]] = defaultdict(list)
    for one in theirs:
        by_reply[replies.get(one.step.duty_id)].append(one)
    for one in by_reply.pop(None, ()):   # what it was about has gone, and left nothing that could be answered
        _remember(cur, one, "list", at)
    for reply, about in by_reply.items():
        trouble, for_good = outward.send(cur, place, [one.step for one in about], reply, at)
        if trouble and not for_good:
            for one in about:
                _try_again(cur, one, trouble, at)
            continue
        if trouble:
            duties = tuple(dict.fromkeys(one.step.duty_id for one in about if one.step.step >= 0))
            sent.undelivered.append(Undelivered(about[0].step.subject_id, reply[0], place.team_id, duties, trouble,
                                                nowhere=trouble in outward.NOWHERE))
        for one in about:
            _remember(cur, one, "list" if trouble else "message", at, nobody=True)
        sent.done += len(about)


def _tell_all(cur: Cursor, one: Leaving, sent: Sent, at: datetime) -> None:
    """What is told at once where nobody is on duty: everybody who holds the post hears it; one who was reached is told.
    """
    held = staffing.holders(cur, one.step.role, at, one.holder.team_id)
    addresses = [who.email for who in held if who.email]
    troubles = [_post(address, OPENED, at) for address in addresses]
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


def _post(address: str, letter: Letter, at: datetime) -> str:
    """One e-mail to one worker; returns what went wrong, or nothing."""
    return mailing.send(address, letter.subject, letter.text, at)[0]


def _remember(cur: Cursor, one: Leaving, channel: str, at: datetime, workers: Sequence[int] = (), *,
              nobody: bool = False) -> None:
    """``workers``: who was told, where it is not the one who holds the role; ``nobody``: a place, and no one by name.
    """
    told = [*workers] or ([one.holder.worker_id] if one.holder.worker_id and not nobody else [])
    cur.execute(SENT, (at, told, one.holder.team_id, channel, one.id))
    if one.main:
        tell(cur, one.step, workers=told, team_id=one.holder.team_id, channel=channel,
             words=one.holder.team_name if nobody else one.holder.worker_name or one.holder.team_name, at=at)
