"""An invented place for the pages: a health visitor, an A&E department, and a baby who came with a bruise."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kith.access import all_teams, staffing
from kith.access.models import Team, Worker
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.web.wording import LONDON

AT = datetime(2026, 7, 14, 9, 10, tzinfo=LONDON)
YEAR_AGO = AT - timedelta(days=365)
PASSWORD = "a long password"
NUMBER = "9990004102"


@dataclass(frozen=True)
class Place:
    """Who works there, and the baby's key."""

    priya: Worker
    jo: Worker
    sam: Worker
    ruth: Worker
    theo: Worker
    marsh: Team
    mia: str
    ania: str
    duty: str


def place() -> Place:
    """Two health visitors with a lead, a nurse in charge and a stranger; Mia is nine weeks old and was at A&E."""
    marsh = _team("hv-marsh", "Marsh team", "health_visiting")
    emergency, desk = _team("ae", "A&E", "emergency"), _team("desk", "Duty desk", "duty_desk")
    far = _team("hv-far", "Far team", "health_visiting")
    priya, jo = _worker("priya.nair", "Priya Nair", marsh), _worker("jo.marsh", "Jo Marsh", marsh)
    sam = _worker("sam.adeyemi", "Sam Adeyemi", marsh, "team_lead")
    ruth = _worker("ruth.imrie", "Ruth Imrie", emergency, "ed_nurse_in_charge")
    theo = _worker("theo.hale", "Theo Hale", far)
    _worker("lee.grant", "Lee Grant", desk, "duty_desk")
    mia = _person("Kowalska-Reid", "Mia", "2026-05-12", NUMBER, "female")
    ania = _person("Kowalska", "Ania", "2004-02-08", "9990004099", "female")
    said(mia, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-05-14")
    said(mia, "relationship", kind="mother", who={"key": ania}, parental_responsibility="yes")
    said(mia, "child_protection_plan_began", at=AT - timedelta(days=30), category="neglect")
    begun = said(mia, "ed_attendance", at=AT - timedelta(days=3), injury="yes", injury_kind="bruise", reason="Fell")
    duty = next(one["id"] for one in begun.begun if one["pathway"] == "urgent_attendance")
    return Place(priya, jo, sam, ruth, theo, marsh, mia, ania, duty)


def again(place: Place) -> Place:
    """The same place with its people read anew, so that nothing a page remembers of them reaches the next test."""
    return replace(place, **read_anew(place))


def read_anew(there: object) -> dict[str, Worker]:
    """Whoever of a place works there, by their name in it."""
    keys = {name: one.pk for name, one in vars(there).items() if isinstance(one, Worker)}
    found = Worker.objects.in_bulk(keys.values())
    return {name: found[key] for name, key in keys.items()}


def said(about: str, form: str, at: datetime = AT - timedelta(days=40), by: Worker | None = None, **raw):
    """One form's worth about one person."""
    number = f"{form} {about} {at.isoformat()} {sorted(raw)}"
    statement = Statement("PAS@RCB", number, Who(key=about), (Said(form, raw, happened=at.isoformat()),), at)
    return receive(statement, by=by, at=at + timedelta(hours=2))


def _person(family: str, given: str, born: str, number: str, sex: str, at: datetime = AT - timedelta(days=50)) -> str:
    raw = {"family_name": family, "given_name": given, "born": born, "nhs_number": number, "sex": sex}
    who = Who(nhs_number=number, family_name=family, given_name=given, born=born)
    statement = Statement("PAS@RCB", f"new {number}", who, (Said("person_details", raw, happened=at.isoformat()),), at)
    return receive(statement, by=None, at=at).subjects[0]


def _team(key: str, name: str, kind: str) -> Team:
    return all_teams.add_team(key, name, kind, "Community", phone="01632 960120", at=YEAR_AGO)


def _worker(username: str, name: str, team: Team, role: str = "health_visitor") -> Worker:
    worker = staffing.add_worker(username, name, PASSWORD, "")
    staffing.put_on(worker, team, role, YEAR_AGO)
    return worker
