"""Which training must be in date before somebody opens people’s pages, where a locality asks for any."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from psycopg import Cursor

from kith.language.settings import setting

NEEDED = setting(
    "training.before_access", "",
    "Trainings that must be in date before people’s pages open, each with its roles, such as “information_governance: "
    "everybody; safeguarding_3: health_visitor midwife”; empty, nothing is asked", "Local: off until it is turned on")
GRACE = setting("training.days_of_grace", 30,
                "Days for which a page still opens on one’s word after a training went out of date", "Local")

# A higher level makes a lower one needless.
INSTEAD = {"safeguarding_1": ("safeguarding_2", "safeguarding_3"), "safeguarding_2": ("safeguarding_3",)}
KEEP = """
insert into access_training (worker_id, what, until) values (%s, %s, %s)
on conflict (worker_id, what) do update set until = excluded.until
"""
OF = "select what, until from access_training where worker_id = %s"


def keep(cur: Cursor, worker_id: int, what: str, until: date) -> None:
    """Shows what was said last of one training of somebody: a slip is mended by recording it again."""
    cur.execute(KEEP, (worker_id, what, until))


def of(cur: Cursor, worker_id: int) -> dict[str, date]:
    """Each training of theirs, and until when it is in date."""
    return dict(cur.execute(OF, (worker_id,)).fetchall())


def lapsed(needed: str, roles: Collection[str], had: Mapping[str, str | date], today: date) -> dict[str, date | None]:
    """What these roles need and is not in date: until when it was, or nothing where it was never recorded."""
    found = {}
    for what in _needed(needed, roles):
        until = max((_day(had[one]) for one in (what, *INSTEAD.get(what, ())) if one in had), default=None)
        if until is None or until < today:
            found[what] = until
    return found


def in_grace(found: Mapping[str, date | None], today: date, days: int) -> bool:
    """Whether all of it was in date not long ago."""
    return all(until is not None and today <= until + timedelta(days=days) for until in found.values())


def _needed(said: str, roles: Collection[str]) -> Iterator[str]:
    """What cannot be read asks for nothing: a slip in a file must not shut the doors of a hospital."""
    for part in said.split(";"):
        what, _, who = part.partition(":")
        if "everybody" in who.split() or not set(who.split()).isdisjoint(roles):
            yield what.strip()


def _day(said: str | date) -> date:
    return date.fromisoformat(said) if isinstance(said, str) else said
