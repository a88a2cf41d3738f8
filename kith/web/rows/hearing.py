"""Who knows of a duty, who hears next, and to whom it is offered, in words."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from kith.access.roles import title
from kith.web import wording
from kith.worklists.owed.line import Line
from kith.worklists.owed.ordering import LOUD
from kith.worklists.owed.tellings import Told


def ladder(line: Line, me: int, at: datetime) -> str:
    """Who knows, on the rows where somebody was told; an offer is said on every row."""
    said = [offer(line, me)] if line.offered_id is not None else []
    if line.band == LOUD:
        if line.told:
            said.append(told(line.told, at))
        if line.next_step_at:
            said.append(_following(line.next_step_at, line.next_role, at))
    return " ".join(filter(None, said))


def waits_since(line: Line) -> datetime | None:
    """Since when it has waited in all, where it was passed on: whose clock began anew hides no old time."""
    said = line.marked.get("waits_since")
    return datetime.fromisoformat(said) if said else None


def offer(line: Line, me: int) -> str:
    """Until somebody accepts by name, the giver still owns it, and both see it."""
    if line.offered_id is None or line.offered_id == line.bearer_id:
        return ""
    if line.offered_id == me:
        return "This is offered to you. It stays with whoever gave it until you accept."
    return "You have offered this. It stays yours until they accept."


def told(tellings: Iterable[Told], at: datetime) -> str:
    """Told today, 09:00: Sam Adeyemi and the named nurse."""
    return _told(tuple(tellings), at)


@lru_cache(maxsize=4096)
def _told(tellings: tuple[Told, ...], at: datetime) -> str:
    if not tellings:
        return ""
    last = tellings[-1]
    names = dict.fromkeys(name for one in tellings for name in (one.names or (one.team or title(base(one.role)),)))
    return f"Told {wording.near(last.at, at)}: {_and(list(names))}."


def following(line: Line, at: datetime) -> str:
    """Who hears next, and when, if nothing happens."""
    return _following(line.next_step_at, line.next_role, at)


@lru_cache(maxsize=4096)
def _following(when: datetime | None, role: str, at: datetime) -> str:
    return f"Next: {title(base(role))}, {wording.due_time(when, at)}." if when and role else ""


def base(role: str) -> str:
    """The role's own word, without whose lead or which worker it is."""
    return role.partition(":")[0] if not role.startswith("worker:") else "whoever asked"


def _and(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
