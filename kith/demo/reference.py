"""Puts the teams, their workers and the rota in place, before anything is said about anybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.contrib.auth.hashers import make_password

from kith.access import all_teams, duty_rota, staffing
from kith.access.models import Team, Worker
from kith.demo import teams
from kith.demo.teams import Roll
from kith.intake import by_itself
from kith.intake.statement import Said
from kith.records import subjects
from kith.records.database import cursor

IN_POST = timedelta(days=1100)
ROTA_AHEAD = 14
EARLIER = {"emergency": timedelta(days=120)}   # so that who has access there is to be read in these days
THURSDAY, SATURDAY = 3, 5
NIGHT = time(20)
# Whoever takes what comes in for the team that day.
TAKES_TURNS = ("health_visitor", "school_nurse", "midwife")


@dataclass(frozen=True)
class Staff:
    """The teams and workers as Kith holds them, by key and by username."""

    teams: dict[str, Team]
    workers: dict[str, Worker]
    roll: Roll


def put_in_place(roll: Roll, at: datetime, opened: datetime, password: str) -> Staff:
    """Teams and workers with their posts, the rota around this moment, and each team open for work."""
    began = at - IN_POST
    staff = Staff({team.key: _team(team, began) for team in teams.TEAMS}, {}, roll)
    for worker in roll.everybody:
        staff.workers[worker.username] = _worker(worker)
        for role in (worker.role, *worker.also):
            staffing.put_on(staff.workers[worker.username], staff.teams[worker.team], role, began)
    _give_password(roll, password)
    for team, role, username, begins, ends in _rota(roll, at, opened):
        worker = staff.workers.get(username)
        duty_rota.put_on_duty(worker and worker.id, staff.teams[team].id, role, begins, ends, at=opened)
    for team in staff.teams.values():
        _open(team, opened if team.kind not in EARLIER else at - EARLIER[team.kind])
    return staff


def _team(team: teams.Team, at: datetime) -> Team:
    opens, closes = team.hours
    return all_teams.add_team(
        team.key,
        team.name,
        team.kind,
        team.organisation,
        opens,
        closes,
        works_weekends=team.weekends,
        phone=team.phone,
        phone_out_of_hours="" if opens is None else teams.OUT_OF_HOURS,
        outside=bool(team.email),
        email=team.email,
        mobiles=team.mobiles,
        at=at,
    )


def _worker(worker: teams.Worker) -> Worker:
    return staffing.add_worker(worker.username, worker.name, None, teams.email(worker), job=worker.job)


def _give_password(roll: Roll, password: str) -> None:
    # All share one password, so its slow hash is made once: forty of them would take longer than everything else.
    sign_in = [worker.username for worker in roll.everybody if worker.signs_in]
    Worker.objects.filter(username__in=sign_in).update(password=make_password(password))


def _open(team: Team, at: datetime) -> None:
    with cursor() as cur:
        key = subjects.header(cur, team.subject_id).key
    said = Said("team_opened", {"kind": team.kind}, happened=at.isoformat())
    by_itself.say(f"opened:{team.key}", key, said, at)


def _rota(roll: Roll, at: datetime, opened: datetime) -> Iterator[tuple[str, str, str, datetime, datetime]]:
    """(team, role, who, from, until) from the opening until some days ahead; nobody's name is a gap."""
    day = opened.replace(hour=0, minute=0, second=0, microsecond=0)
    while day < at + timedelta(days=ROTA_AHEAD):
        for team in teams.TEAMS:
            yield from _turns(roll, team, day)
        ahead = day > at
        if ahead and day.weekday() == THURSDAY:
            # A gap, so that there is one to see: what is due then falls to the duty desk.
            yield "hv-marsh", "health_visitor", "", day.replace(hour=13), day.replace(hour=17)
        day += timedelta(days=1)


def _turns(roll: Roll, team: teams.Team, day: datetime) -> Iterator[tuple[str, str, str, datetime, datetime]]:
    if day.weekday() >= SATURDAY and not team.weekends:
        return
    opens, closes = (time.fromisoformat(text) if text else None for text in team.hours)
    for role in TAKES_TURNS:
        if holders := roll.holding(team.key, role):
            who = holders[day.toordinal() % len(holders)].username
            yield team.key, role, who, _on(day, opens), _on(day, closes)
    if team.kind == "emergency":
        by_day, by_night = roll.holding(team.key, "ed_nurse_in_charge")
        yield team.key, "ed_nurse_in_charge", by_day.username, day.replace(hour=8), _on(day, NIGHT)
        morning = (day + timedelta(days=1)).replace(hour=8)
        yield team.key, "ed_nurse_in_charge", by_night.username, _on(day, NIGHT), morning


def _on(day: datetime, clock: time) -> datetime:
    return datetime.combine(day.date(), clock, day.tzinfo)
