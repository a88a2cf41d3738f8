"""An invented service: teams, the people in them, and a child with whom they are involved."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kith.access import all_teams, involvement, staffing
from kith.access.models import Team, Worker
from kith.records import subjects

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
YEAR_AGO = MONDAY - 365 * DAY


@dataclass(frozen=True)
class Service:
    """The teams and workers these stories are about."""

    desk: Team
    marsh: Team
    emergency: Team
    priya: Worker
    sam: Worker
    ruth: Worker
    theo: Worker


def service() -> Service:
    """A duty desk, one health visiting team with a lead, and an emergency department with two nurses in charge."""
    at = YEAR_AGO
    desk = all_teams.add_team("duty-desk", "Duty desk", "duty_desk", "Community", phone="01632 960100", at=at)
    marsh = all_teams.add_team(
        "hv-marsh", "Health visiting, Marsh", "health_visiting", "Community", "09:00", "17:00",
        phone="01632 960120", phone_out_of_hours="01632 960199", at=at,
    )  # fmt: skip
    emergency = all_teams.add_team("ae", "A&E", "emergency", "Hospital", phone="01632 960150", at=at)
    workers = [
        staffing.add_worker("priya.nair", "Priya Nair", "a long password", "priya@kith.example", "Health visitor"),
        staffing.add_worker("sam.adeyemi", "Sam Adeyemi", None, "", "Team lead"),
        staffing.add_worker("ruth.imrie", "Ruth Imrie", None, "", phone="01632 960151"),
        staffing.add_worker("theo.hale", "Theo Hale", None, ""),
    ]
    priya, sam, ruth, theo = workers
    staffing.put_on(priya, marsh, "health_visitor", at)
    staffing.put_on(sam, marsh, "team_lead", at)
    staffing.put_on(ruth, emergency, "ed_nurse_in_charge", at)
    staffing.put_on(theo, emergency, "ed_nurse_in_charge", at)
    return Service(desk, marsh, emergency, *workers)


def child(cur) -> int:
    """Somebody about whom something is owed."""
    return subjects.make(cur, at=YEAR_AGO)[0]


def involve(cur, subject_id: int, root: int = 1, **answers) -> bool:
    """Says that the Marsh team is involved, or whatever else is said."""
    said = {"role": "health_visitor", "team": "hv-marsh", "began": "2026-01-05"} | answers
    return involvement.project(cur, subject_id, root, said, at=MONDAY)


def holding(role: str, kind: str = "safeguarding") -> Worker:
    """Somebody who holds a role in a team of their own."""
    team = all_teams.add_team(f"team-{role}", f"Team of {role}", kind, "Community", at=YEAR_AGO)
    worker = staffing.add_worker(f"the.{role}", f"The {role}", None, "")
    staffing.put_on(worker, team, role, YEAR_AGO)
    return worker
