"""One kept notice with whoever holds its role now: remembered as told, or tried again, and what a round came to."""
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access.finding import Holder
from kith.duties.telling import ToTell, tell
from kith.notices.wording import AT_ONCE

WAITS = (1, 2, 5, 15, 60)   # minutes from one try to the next; a mail server that is down comes back by itself
SENT = """
update notices_notice set state = 'sent', sent_at = %s, worker_ids = %s, team_id = %s, channel = %s where id = %s
"""
FAILED = "update notices_notice set state = 'failed', tries = tries + 1, trouble = %s, try_at = %s where id = %s"


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


def try_again(cur: Cursor, one: Leaving, trouble: str, at: datetime) -> None:
    cur.execute(FAILED, (trouble, at + timedelta(minutes=WAITS[min(one.tries, len(WAITS) - 1)]), one.id))


def remember(cur: Cursor, one: Leaving, channel: str, at: datetime, workers: Sequence[int] = (), *,
              nobody: bool = False) -> None:
    """``workers``: who was told, where it is not the one who holds the role; ``nobody``: a place, and no one by name.
    """
    told = [*workers] or ([one.holder.worker_id] if one.holder.worker_id and not nobody else [])
    cur.execute(SENT, (at, told, one.holder.team_id, channel, one.id))
    if one.main:
        tell(cur, one.step, workers=told, team_id=one.holder.team_id, channel=channel,
             words=one.holder.team_name if nobody else one.holder.worker_name or one.holder.team_name, at=at)
