"""A letter as it is kept: what it tells of, whether it waits, leaves or went, and when it is looked at again."""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.engine.catalogue import duty_of
from kith.language.roles import FAMILY

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
MOVE = "update notices_letter set state = %s, moved_at = %s, by_id = coalesce(%s, by_id), trouble = %s where id = %s"
LATER = "update notices_letter set trouble = %s, try_at = %s where id = %s"
STUCK = "select count(*) from notices_letter where state = 'leaving' and moved_at < %s"


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
        owed = duty_of(pathway, duty)
        told = owed.tell if owed and self.audience == FAMILY.key else ()
        return [tell.purpose for tell in told if tell.purpose and tell.to == FAMILY]


def waiting(cur: Cursor, channel: str, at: datetime, limit: int = 100) -> list[int]:
    """Letters of one channel that could go now, the longest waiting first."""
    return [row[0] for row in cur.execute(WAITING, (channel, at, limit)).fetchall()]


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
