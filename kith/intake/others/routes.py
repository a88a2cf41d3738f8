"""A published route is put before everybody whom it concerns; a belief that it is closed goes to whoever owns it."""
from collections.abc import Iterable, Iterator
from datetime import datetime

from psycopg import Cursor

from kith.access.permission import CARE
from kith.access.routes import published
from kith.engine.calendar import local
from kith.engine.matters import routes
from kith.engine.matters.routes import Route
from kith.engine.standing import Version
from kith.intake.following import follow_up
from kith.intake.others.untold import put_before
from kith.intake.statement import Said, Who
from kith.language.errors import Problems
from kith.records.database import committed, cursor

READS = frozenset({"route_meant"})
TEAMS = """
select s.key, t.subject_id, t.name from access_team t join records_subject s on s.id = t.subject_id order by t.id
"""


def tell_due(at: datetime) -> int:
    """Puts each route that holds before those whom it concerns and who were not told of it; returns how many were."""
    with cursor() as cur:
        said = published(cur)
    told: list[int] = []
    for route in routes.on(local(at).date(), said):
        with committed() as cur:
            told += _tell(cur, route, at)
    if told:
        follow_up(told, at)
    return len(told)


def _tell(cur: Cursor, route: Route, at: datetime) -> list[int]:
    how = f"No more referrals are taken. {route.how}" if route.withdrawn else route.how
    answers = {"route": route.root, "what_for": route.service, "holds_from": route.holds_from.isoformat(), "how": how}
    return put_before(cur, route.affects, CARE, "route_to_read", route.root, answers, at)


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """A belief that a service is closed, as its owner hears it: of which team, and nothing of the child or the note."""
    if version.answers.get("meant") != "yes" or version.root != version.seq:
        return
    found = _owner(cur, str(version.answers.get("which", "")).strip().casefold(), version.recorded)
    if not found:
        raise Problems({"which": "No service of this name is under “How do I refer?”. Write it as it stands there, or "
                                 "the name of the team. If it is not there, tell the duty desk."})
    said = {"team": version.organisation or "another service", "told": version.answers.get("told")}
    yield Who(key=found), Said("route_queried", said, happened=version.recorded.isoformat())


def _owner(cur: Cursor, called: str, at: datetime) -> str:
    """The record of the team that owns a service of this name, or that is called so."""
    teams = cur.execute(TEAMS).fetchall()
    said = published(cur)
    owners = {route.team for route in routes.on(local(at).date(), said) if route.service.casefold() == called}
    return next((key for key, team, name in teams if team in owners or name.casefold() == called), "")
