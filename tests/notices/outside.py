"""Social care as a place outside: a mailbox and two telephones on our list, and nobody who signs in."""

from datetime import datetime, timedelta

from kith.access import all_teams
from kith.access.models import Team, Worker
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who

FIRST, SECOND = "07700900117", "07700900118"
MAILBOX = "duty@council.example"
REFERRAL = {"risk": "Bruises on a baby", "child_says": "not_known", "family": "not_known", "danger_now": "no",
            "agreed": "told", "blank_why": "Nobody opens the door",
            "documents": [{"name": "Growth chart"}]}


def front_door(at: datetime, email: str = MAILBOX, mobiles: tuple[str, ...] = (FIRST, SECOND)) -> Team:
    """The duty desk of children's social care, which uses no Kith."""
    return all_teams.add_team("front-door", "Social care front door", "social_care", "Council", phone="01632 960101",
                             outside=True, email=email, mobiles=mobiles, at=at)


def refer(child: str, by: Worker, at: datetime, number: str = "refer") -> dict[str, str]:
    """A referral is sent; gives each duty that it began, by its name."""
    said = Said("referral", REFERRAL, happened=at.isoformat())
    answer = receive(Statement("web", f"{number} {child}", Who(key=child), (said,), at), by, at)
    ticking.tick(at)
    return {one["duty"]: one["id"] for one in answer.begun if one["pathway"] == "referral_answered"}


def later(at: datetime, hours: float) -> datetime:
    """That many hours after, with everything of the time between done."""
    moment = at + timedelta(hours=hours)
    ticking.tick(moment)
    return moment
