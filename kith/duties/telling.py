"""What must be told now, and the keeping of what was told: steps reached are reckoned, steps told are remembered."""
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from psycopg import Cursor
from psycopg.types.json import Jsonb

from kith.duties.rows import role_key
from kith.engine.reckoning import Owed
from kith.language.duties import Tell
from kith.language.roles import AUDIENCE, THE_SENDER, THE_SENDERS_LEAD, Role

TELL = """
insert into duties_telling (duty_id, step, reopening, told_at, record_id, citation, role, worker_ids, team_id, channel,
    words, passed)
values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s) on conflict (duty_id, step, reopening) do nothing
"""


@dataclass(frozen=True)
class ToTell:
    """One step of one duty that must be told now, and the others who hear it with the owner.

    ``home``: what is sent to the person or the family with it, as far as it was safe when it was reckoned.
    """

    duty_id: str
    subject_id: int
    citation: tuple
    step: int
    reopening: int
    level: str
    role: str
    also: tuple[str, ...]
    passed: tuple[int, ...]
    reasons: list
    what: str
    label: str
    due_at: datetime | None
    home: tuple[Tell, ...] = ()

    def hears(self, role: str = "") -> tuple[int, str, str]:
        """Whom to ask for: its role, or another that hears it too."""
        return self.subject_id, role or self.role, self.label


def to_tell(one: Owed, row: dict) -> ToTell | None:
    """What this duty's ladder says now, or None; the highest step only, naming those it passes."""
    if one.climb.tell is None or one.duty is None:
        return None
    also = one.duty.escalate.also if one.climb.tell > 0 else _told_with_it(one) + _told_that_it_went(one)
    level = row["level"]
    if one.climb.called:
        also, level = (*also, one.climb.called, THE_SENDER, THE_SENDERS_LEAD), "urgent"
    owner = f"worker:{one.bearer}" if one.bearer else row["role"]
    role = role_key(one.climb.tell_role, one) if one.climb.tell > 0 else owner
    return ToTell(row["id"], row["subject_id"], tuple(one.cite), one.climb.tell, one.reopening,
                  level, role, tuple(role_key(other, one) for other in also), one.climb.passed,
                  row["reasons"], row["what"], row["label"], one.due,
                  _home(one) if one.climb.tell == 0 and not one.reopening else ())


def _told_with_it(one: Owed) -> tuple[Role, ...]:
    """Whoever hears it with the owner; where the family may not, whoever takes the safe route."""
    told = ((tell.otherwise if _is_held(tell, one) else None) if tell.to in AUDIENCE else tell.to
            for tell in one.duty.tell)
    return tuple(filter(None, told))


def _told_that_it_went(one: Owed) -> tuple[Role, ...]:
    """Whoever waits hears that it is with another team now; what came back concerns whoever answers for them too."""
    tells = one.duty.passing.tells if one.duty.passing and one.marks.get("passed_on") else ()
    return (*tells, THE_SENDERS_LEAD) if tells and one.marks.get("came_back") else tells


def _home(one: Owed) -> tuple[Tell, ...]:
    """With whoever takes the safe route named as they are kept: who that is may follow from who recorded it."""
    return tuple(replace(tell, otherwise=Role(role_key(tell.otherwise, one), tell.otherwise.title))
                 for tell in one.duty.tell if tell.to in AUDIENCE and not _is_held(tell, one))


def _is_held(tell: Tell, one: Owed) -> bool:
    return tell.channel in one.marks.get("held", ())


def tell(cur: Cursor, what: ToTell, *, workers: Sequence[int], team_id: int | None, channel: str, words: str,
         at: datetime) -> None:
    """Remembers that a step was told, to whom and with which words; telling it twice changes nothing."""
    cur.execute(TELL, (what.duty_id, what.step, what.reopening, at, what.subject_id, Jsonb(list(what.citation)),
                       what.role, list(workers), team_id, channel, words, list(what.passed)))
