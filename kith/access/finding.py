"""Who holds a role for a person at this moment: joined when a list is read or a notice leaves, never stored."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from psycopg import Cursor

from kith.access.confidence import KINDS
from kith.access.permission import may_owe
from kith.access.roles import DUTY_DESK, SAFEGUARDING_DESK, TEAM_LEAD, place
from kith.access.staff_found import Known, Pair, Row, ask, close
from kith.language.forms import LABELS, ORDINARY
from kith.language.roles import THE_PLACE_NAMED

HERE = ZoneInfo("Europe/London")
SATURDAY = 5

Kept = tuple[int, str, str]   # of a duty: (record, role, label)


@dataclass(frozen=True, slots=True)
class Holder:
    """Whoever answers for a role now: a team, and one of its workers where one is named or on duty."""

    team_id: int | None
    team_name: str
    team_key: str
    worker_id: int | None
    worker_name: str
    phone: str
    email: str = ""
    in_confidence: bool = False  # of a service of which nobody may know that somebody goes there
    fallback: bool = False  # nobody was there, so it fell to the duty desk; each is counted as a fault


NOBODY = Holder(None, "the duty desk", "", None, "", "", fallback=True)


def who_now(cur: Cursor, pairs: Iterable[Pair | Kept], at: datetime, near: Known | None = None,
            ) -> dict[Pair | Kept, Holder]:
    """For each (record, role) who answers for it at this moment; the same question serves one pair or a thousand.

    What nobody holds falls to the duty desk; asked for with a label, to a desk that may know what it keeps.
    A role may name a worker ("worker:12"), or the lead of whoever holds another role ("team_lead:health_visitor").
    """
    desks = {pair: desk(*pair[2:]) for pair in pairs}
    asked = {pair[:2] for pair in desks}
    known = close(cur, asked, at, near) or ask(cur, asked, set(desks.values()), at)
    fallen = {role: replace(_at_locality(known, role) or NOBODY, fallback=True) for role in set(desks.values())}
    return {pair: _find(known, *pair[:2]) or fallen[role] for pair, role in desks.items()}


def owner(subject_id: int, role: str, bearer_id: int | None, label: str) -> Kept:
    """Whom to ask for, of one duty: whoever took it by name, else its role; and how closely what it rests on is kept.
    """
    return subject_id, f"worker:{bearer_id}" if bearer_id else role, label


def desk(label: str = ORDINARY) -> str:
    """Where what nobody holds falls: the duty desk, unless it may not know what the duty rests on (D20)."""
    return DUTY_DESK if may_owe(DUTY_DESK, label) else SAFEGUARDING_DESK


def fallen(roles: Collection[str]) -> list[str]:
    """How closely that is kept which falls to whoever holds these roles, where nobody holds its own."""
    return [label for label in LABELS if desk(label) in roles]


def _find(known: Known, subject_id: int, role: str) -> Holder | None:
    word, _, of = role.partition(":")
    if word == "worker":
        row = known.workers.get(int(of))
        return _holder(known, row) if row else None
    if word == THE_PLACE_NAMED.key:
        row = known.places.get(of)
        return _team(known, row) if row else None
    if word == TEAM_LEAD:
        return _lead(known, subject_id, of)
    if place(word).key == word and place(word).scope == "subject":
        return _involved(known, subject_id, word)
    return _at_locality(known, word)


def _involved(known: Known, subject_id: int, role: str) -> Holder | None:
    rows = known.involved.get((subject_id, role))
    return _holder(known, rows[0]) if rows else None


def _lead(known: Known, subject_id: int, of: str) -> Holder | None:
    """The lead of the team that holds the role, or of the team that is involved, or of the team the record is about.

    What a place outside owes of itself it answers for itself: nobody there leads it but whoever opens its post.
    """
    if not of and subject_id in known.own:
        return _team(known, known.own[subject_id])
    owner = _find(known, subject_id, of) if of else None
    teams = [owner.team_id] if owner else known.teams_of.get(subject_id, [])
    for team_id in teams:
        found = _one_of(known, TEAM_LEAD, lambda row, team_id=team_id: row.team_id == team_id)
        if found:
            return found
    return None


def _at_locality(known: Known, role: str) -> Holder | None:
    found = _one_of(known, role, lambda _: True)
    kind = place(role).covers if place(role).key == role else ""
    return found or (_team(known, known.kinds[kind]) if kind in known.kinds else None)


def _one_of(known: Known, role: str, fits: Callable[[Row], bool]) -> Holder | None:
    """Whoever is on duty; else the only one who holds the post; else the team whose post it is."""
    on_duty = [row for row in known.on_duty.get(role, []) if fits(row)]
    if on_duty:
        return _holder(known, on_duty[-1])
    posts = [row for row in known.posts.get(role, []) if fits(row)]
    if len({row.worker_id for row in posts}) == 1:
        return _holder(known, posts[0])
    return _team(known, posts[0]) if posts else None


def _holder(known: Known, row: Row) -> Holder:
    if row.worker_id is None:
        return _team(known, row)
    phone = row.worker_phone or _team_phone(row, known.at)
    return Holder(row.team_id, row.team_name, row.team_key, row.worker_id, row.worker_name, phone, row.email,
                  row.team_kind in KINDS)


def _team(known: Known, row: Row) -> Holder:
    return Holder(row.team_id, row.team_name, row.team_key, None, "", _team_phone(row, known.at),
                  in_confidence=row.team_kind in KINDS)


def _team_phone(row: Row, at: datetime) -> str:
    return row.phone if _open(row, at) or not row.phone_out_of_hours else row.phone_out_of_hours


def _open(row: Row, at: datetime) -> bool:
    here = at.astimezone(HERE)
    if row.opens is None or row.closes is None:
        return True
    return (row.works_weekends or here.weekday() < SATURDAY) and row.opens <= here.time() < row.closes
