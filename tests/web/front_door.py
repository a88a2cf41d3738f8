"""The front door of the invented place: who works in the hub, and what comes to it."""

from dataclasses import dataclass

from django.test import Client

from kith.access import all_teams, staffing
from kith.access.models import Worker
from kith.records import rights
from kith.records.database import cursor
from kith.web.concerns import limits
from tests.web.invented import PASSWORD, YEAR_AGO
from tests.web.reading import text

CRYING = "The baby next door cries for hours, and nobody answers the bell."
CHILD = {"first_name": "Mia", "last_name": "Kowalska-Reid", "place": "Mill Lane"}
TEACHER = {"job": "Teacher at Mill Lane School", "again": "yes", "reach": "01632 960 700", "safely": "After four"}
READ = {"danger": "no", "did": "nothing", "why": "It has gone on for weeks."}
KEY = """
select s.key from records_subject s join records_entry e on e.subject_id = s.id
where e.form = 'concern_raised' order by e.seq desc limit 1
"""


@dataclass(frozen=True)
class Hub:
    """Whoever reads concerns, whom silence climbs to, and two services that may refuse."""

    nurse: Worker
    lead: Worker
    visiting: Worker
    midwife: Worker


def hub() -> Hub:
    """Four people, each in a team of their own kind."""
    forget()
    made = [_worker(*one) for one in (
        ("bea.lock", "Bea Lock", "hub", "hub_triage"), ("cy.hale", "Cy Hale", "hub", "hub_lead"),
        ("gwen.ashby", "Gwen Ashby", "health_visiting", "health_visiting_lead"),
        ("ama.boateng", "Ama Boateng", "maternity_safeguarding", "named_midwife"))]
    return Hub(*made)


def _worker(username: str, name: str, kind: str, role: str) -> Worker:
    team = all_teams.add_team(f"{kind}-{username}", f"Team of {name}", kind, "Community", phone="01632 960170",
                             at=YEAR_AGO)
    worker = staffing.add_worker(username, name, PASSWORD, "")
    staffing.put_on(worker, team, role, YEAR_AGO)
    return worker


def forget() -> None:
    """Nobody has sent anything yet."""
    for one in (limits.TAKEN, limits.ASKING, limits.EVERYWHERE):
        one.kept.clear()


def sends(client: Client, number: str = "a page", **said):
    """Somebody outside fills in what they want to, and sends it."""
    return client.post("/concern", {"worry": CRYING, "_number": number} | said)


def receipt(answer) -> str:
    """The number that the page after it shows."""
    return answer.content.decode().partition('kith-receipt">')[2].partition("</p>")[0]


def told(client: Client, number: str) -> str:
    """What somebody with this number is told."""
    return text(client.post("/concern/number", {"receipt": number}))


def found(words: str, *given) -> list[tuple]:
    """Rows of the database, whatever the page before could read."""
    with cursor() as cur:
        rights.look_across(cur)
        return cur.execute(words, given).fetchall()


def entries(form: str) -> list[dict]:
    """What was said in this form, by anybody of anybody."""
    return [answers for (answers,) in found("select answers from records_entry where form = %s order by seq", form)]


def key() -> str:
    """The concern that came last."""
    return found(KEY)[0][0]


def does(client: Client, about: str, **said):
    """Whoever it is done by answers what they owe on a concern."""
    return client.post(f"/triage/{about}", {"_number": repr(sorted(said.items()))} | said)
