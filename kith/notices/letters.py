"""What is to be sent to a person or a family: composed in plain words where it is safe, and kept until it leaves."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor
from psycopg.types.json import Jsonb

from kith.access import safe_contact
from kith.duties.settings import values
from kith.duties.telling import ToTell
from kith.language.duties import Tell
from kith.language.settings import setting

WAYS_OUT = ("letter", "email", "text")   # a letter is printed and posted by somebody; the others leave by themselves
PHONE = setting("letters.phone", "01632 960 100", "The number in letters to homes",
                "Local: whoever answers it says no service’s name before they know who is calling")

KEEP = """
insert into notices_letter (duty_id, reopening, subject_id, level, what, audience, channel, otherwise, text, made_at,
    state, moved_at)
select given.*, %(at)s, case when text = '' then 'held' else 'waiting' end, %(at)s from jsonb_to_recordset(%(rows)s) as
    given (duty_id text, reopening int, subject_id bigint, level text, what jsonb, audience text, channel text,
    otherwise text, text text)
on conflict (duty_id, reopening, audience, channel) do nothing
"""

Safely = dict[tuple[str, int], list[str]]   # (duty, reopening) -> who takes the safe route instead


def keep(cur: Cursor, steps: Iterable[ToTell], what: dict, at: datetime) -> Safely:
    """Composes what may be sent; what a mark has closed since it was reckoned is held, and others are told (D21).

    ``what``: the notice of each duty as it is kept, for whoever must hear later that a letter was held after all.
    """
    home = [(step, tell) for step in steps for tell in step.home]
    if not home:
        return {}
    safe = safe_contact.ask(cur, {step.subject_id for step, _ in home}, at)
    instead: Safely = {}
    rows = []
    for step, tell in home:
        open_way = safe[step.subject_id].allows(tell.channel)
        if not open_way:
            instead.setdefault((step.duty_id, step.reopening), []).append(tell.otherwise.key)
        rows.append(_row(step, tell, what[step.duty_id], composed(tell, at) if open_way else ""))
    cur.execute(KEEP, {"rows": Jsonb(rows), "at": at})
    return instead


def composed(tell: Tell, at: datetime) -> str:
    """The words alone: no name, no service, nothing that whoever opens it first could learn from."""
    return f"{tell.says}\n\nPhone {values().of(PHONE, at)}. You need not say why you are phoning.\n"


def _row(step: ToTell, tell: Tell, what: dict, text: str) -> dict:
    return {"duty_id": step.duty_id, "reopening": step.reopening, "subject_id": step.subject_id, "level": step.level,
            "what": what, "audience": tell.to.key, "channel": tell.channel, "otherwise": tell.otherwise.key,
            "text": text}
