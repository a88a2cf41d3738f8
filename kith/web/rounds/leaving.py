"""Writing somebody’s leave: it is kept only once everything of theirs that is due then has a taker, by name."""
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.contrib import messages
from django.http import HttpRequest

from kith.access import duty_rota, leave, staffing
from kith.access.models import Team
from kith.access.roles import DUTY_DESK, place
from kith.engine.calendar import LONDON, local
from kith.engine.catalogue import FORMS
from kith.engine.days import day_of
from kith.engine.filling import fill
from kith.language import Date, Form
from kith.language.errors import Problems, Refused
from kith.records.database import cursor
from kith.web import wording
from kith.web.filling import posted, saying
from kith.worklists.owed import rota
from kith.worklists.owed.board.parts import Board, Person
from kith.worklists.owed.line import Line

GIVE = FORMS["handed_over"]
LONGEST = timedelta(days=366)
WHO = "Choose who is away."
DAYS = "Write the first and the last day. The last is not over, not before the first, and at most a year after it."
NEEDED = "Say who takes this. What nobody takes goes to the duty desk, and is counted."
REFUSED = "This could not be given: {why}"


class Days(Form):
    """From which day until which somebody is away."""

    first = Date("First day away", hint="For example, 20 7 2026")
    last = Date("Last day away")


@dataclass(frozen=True)
class Asked:
    """What was written so far, and whether it is done; ``lines``: what is due then, and ``takers``: who may take it."""

    done: bool = False
    raw: dict = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    takers: dict[str, str] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)


def written(request: HttpRequest, found: Board) -> Asked:
    """Keeps it, gives away what is due, and leaves their turns open; or asks what is missing, all at once."""
    said = posted.raw(Days, request.POST)
    raw = said | {"who": request.POST.get("who", "")}
    who = next((one for one in found.people if str(one.id) == raw["who"]), None)
    days = _days(fill(Days, said).answers, local(request.at).date())
    if who is None or days is None:
        return Asked(raw=raw, problems={} | ({} if who else {"who": WHO}) | ({} if days else {"first": DAYS}))
    begins, ends = days
    lines = tuple(rota.due_while(found, who.id, begins, ends, request.at))
    takers = _takers(request, found, who, begins, ends)
    chosen = {line.key: request.POST.get(f"to-{line.key}", "") for line in lines}
    problems = {f"to-{key}": NEEDED for key, to in chosen.items() if to not in takers}
    problems = problems or _given(request, lines, chosen)
    if problems:
        return Asked(raw=raw | {f"to-{key}": to for key, to in chosen.items()}, lines=lines, takers=takers,
                     problems=problems)
    _keep(request, found, who, begins, ends, list(chosen.values()))
    return Asked(done=True)


def called_off(request: HttpRequest, found: Board) -> Asked:
    """They are here after all; what was given away stays with whoever took it."""
    with cursor() as cur:
        ahead = leave.ahead(cur, [one.id for one in found.people], request.at)
    one = next((one for one in ahead if str(one.id) == request.POST.get("leave")), None)
    if one is None:
        raise Refused("That leave is over, or was called off before.")
    leave.call_off(one, by=request.user.id, at=request.at)
    messages.success(request, f"Called off. What {one.name} gave away stays where it is.")
    return Asked(done=True)


def _days(said: Mapping, today: date) -> tuple[datetime, datetime] | None:
    days = [day_of(said.get(key)) for key in Days.questions]
    if None in days or days[1] < days[0] or days[1] < today or days[1] - days[0] > LONGEST:
        return None
    begins, ends = (datetime.combine(day, time(0), tzinfo=LONDON) for day in (days[0], days[1] + timedelta(days=1)))
    return begins, ends


def _takers(request: HttpRequest, found: Board, who: Person, begins: datetime, ends: datetime) -> dict[str, str]:
    """Colleagues who are not away then, and the duty desk last."""
    others = [one for one in found.people if one.id != who.id]
    desks = _desks()
    with cursor() as cur:
        gone = leave.away(cur, [one.id for one in others], begins, ends)
        desk = sorted(staffing.holders(cur, DUTY_DESK, request.at), key=lambda one: one.team_id not in desks)
    names = {str(one.id): one.name for one in others if one.id not in gone}
    return names | {_desk(one.worker_id): f"The duty desk ({one.name})" for one in desk[:1]}


def _desks() -> set[int]:
    """Whoever answers there for others too is asked after those who do nothing else."""
    return set(Team.objects.filter(kind=place(DUTY_DESK).covers).values_list("id", flat=True))


def _desk(worker: int) -> str:
    return f"desk-{worker}"


def _given(request: HttpRequest, lines: Iterable[Line], chosen: dict[str, str]) -> dict[str, str]:
    """Offers each to its taker; gives what could not be given, by place on the page."""
    problems = {}
    for line in lines:
        to = chosen[line.key].removeprefix("desk-")
        try:
            saying.send(request, GIVE, {"to": to, "why": "Whoever has it is away then."}, line.subject, (line.key,),
                        part=f"-{line.key}")
        except (Problems, Refused) as wrong:
            problems[f"to-{line.key}"] = REFUSED.format(why=wrong)
    return problems


def _keep(request: HttpRequest, found: Board, who: Person, begins: datetime, ends: datetime, takers: list[str]) -> None:
    to_desk = sum(one.startswith("desk-") for one in takers)
    leave.write(who.id, begins, ends, len(takers) - to_desk, to_desk, by=request.user.id, at=request.at)
    with cursor() as cur:
        turns = duty_rota.turns_of(cur, who.id, found.team.id, max(begins, request.at), ends)
    for role, starts, over in turns:   # a turn of theirs is a gap from now on, and says so
        duty_rota.put_on_duty(None, found.team.id, role, starts, over, by=request.user.id, at=request.at)
    offered = wording.number(len(takers), "thing is") if takers else ""
    messages.success(request, f"{who.name} is away then. " + (f"{offered} offered to others. Each stays theirs until "
                                                              "accepted." if offered else "Nothing is due then."))
