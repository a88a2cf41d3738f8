"""A small invented locality: who works there, and short ways to say what happens in it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from kith.access import all_teams, staffing
from kith.access.models import Worker
from kith.duties.rebuilding import rebuild
from kith.engine.calendar import LONDON
from kith.engine.nhs_number import check_digit
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.hl7v2.writing import message
from kith.intake import following
from kith.intake.answer import Answer
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records import subjects
from kith.records.database import cursor

MONDAY = datetime(2026, 7, 13, 10, tzinfo=LONDON)     # in summer, when the clock on the wall is not the world's
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LONG_AGO = MONDAY - 400 * DAY
HOSPITAL = "PAS@RCB"

# (team, kind, who, role): one of each that these stories meet.
STAFF = (
    ("hv-marsh", "health_visiting", "priya", "health_visitor"),
    ("hv-marsh", "health_visiting", "jo", "health_visitor"),
    ("hv-marsh", "health_visiting", "sam", "team_lead"),
    ("gp", "gp", "gail", "gp"),
    ("amh", "adult_mental_health", "lena", "adult_mental_health"),
    ("amh", "adult_mental_health", "marcus", "team_lead"),
    ("recovery", "drug_and_alcohol", "gus", "drug_and_alcohol"),
    ("ae", "emergency", "ruth", "ed_nurse_in_charge"),
    ("ae", "emergency", "maya", "ed_safeguarding_nurse"),
    ("liaison", "liaison", "ellis", "liaison_nurse"),
    ("safe", "safeguarding", "angela", "named_nurse"),
    ("designated", "designated", "judith", "designated_nurse"),
    ("adoption", "adoption", "nell", "adoption_desk"),
    ("adoption", "adoption", "rosa", "adoption_desk"),
    ("desk", "duty_desk", "lynn", "duty_desk"),
    ("post", "post", "pete", "post_clerk"),
    ("service", "service_desk", "ravi", "service_desk"),
    ("service", "service_desk", "ines", "clinical_safety_officer"),
)
OWED = """
select d.id, d.pathway, d.duty, d.state, d.open, d.role, d.bearer_id, d.offered_id, d.due_at, d.told_step, d.evidence,
    d.not_reckoned_since, d.occasion, d.subject_id, d.person_id, d.marks, d.citation
from duties_duty d join records_subject s on s.person_id = d.person_id where s.key = %s order by d.pathway, d.id
"""
_numbers = count(10_001)   # below are those that a test has for its own


@dataclass(frozen=True)
class Owing:
    """One row of the projection, as far as these stories ask."""

    id: str
    pathway: str
    duty: str
    state: str
    open: bool
    role: str
    bearer: int | None
    offered: int | None
    due: datetime | None
    told: int | None
    evidence: int | None
    not_reckoned_since: datetime | None
    occasion: str
    record: int
    person: int
    marks: dict
    citation: list


def locality() -> dict[str, Worker]:
    """Everybody who works there, by first name."""
    teams = {}
    for key, kind, _, _ in STAFF:
        if key not in teams:
            teams[key] = all_teams.add_team(key, f"Team {key}", kind, "Community", phone="01632 960120", at=LONG_AGO)
    workers = {}
    for key, _, name, role in STAFF:
        workers[name] = staffing.add_worker(name, name.title(), None, f"{name}@kith.example")
        staffing.put_on(workers[name], teams[key], role, LONG_AGO)
    return workers


def staff() -> dict[str, Worker]:
    """Everybody who works there, read anew."""
    found = {one.username: one for one in Worker.objects.all()}
    return {name: found[name] for _, _, name, _ in STAFF}


def nhs(n: int) -> str:
    """An invented NHS number; about one in eleven n has none, so take another."""
    nine = f"9991{n:05d}"
    return nine + check_digit(nine) if check_digit(nine) else nhs(n + 50_000)


def said(about: Who | str, form: str, at: datetime = MONDAY, by: Worker | None = None, *, happened: str | None = None,
         sender: str = "", number: str = "", **more) -> Answer:
    """One form's worth; what is no answer of the form goes by name: cites, how, corrects, occasion, reason."""
    aside = {name: more.pop(name) for name in ("cites", "how", "corrects", "occasion", "reason") if name in more}
    one = Said(form, more, happened=at.isoformat() if happened is None else happened, **aside)
    who = Who(key=about) if isinstance(about, str) else about
    named = number or f"said {next(_numbers)}"
    return receive(Statement(sender or ("web" if by else "demo"), named, who, (one,), at), by, at)


def child(name: str = "Mia", born: str = "2026-05-12", n: int | None = None, at: datetime = LONG_AGO) -> str:
    """Somebody with a health visitor, priya; gives the key."""
    number = nhs(n or next(_numbers))
    who = Who(nhs_number=number, family_name=f"{name}sen", given_name=name, born=born)
    key = said(who, "person_details", at, happened="", family_name=f"{name}sen", given_name=name, born=born,
               nhs_number=number).subjects[0]
    said(key, "involvement", at, role="health_visitor", team="hv-marsh", worker="priya", began="2025-01-01")
    return key


def header(key: str) -> subjects.Subject:
    with cursor() as cur:
        return subjects.by_key(cur, key)


def heard(event: str, key: str, visit: str, at: datetime, number: str = "", who: dict | None = None, **told
          ) -> Statement:
    """A message of the hospital about a visit of this child, not yet taken in."""
    known = header(key)
    person = {"family_name": known.family_name, "given_name": known.given_name, "born": known.born.isoformat(),
              "nhs_number": known.nhs_number, "local": (("RCB:PAS", f"N{known.id}"),)} | (who or {})
    text = message(event, person, {"number": f"RCB:{visit}", "arrived": at.isoformat()} | told if visit else None,
                   HOSPITAL, number or f"{visit}-{event}-{next(_numbers)}", at)
    return statement(parse(text))


def came(key: str, visit: str = "V1", at: datetime = MONDAY, **told) -> Answer:
    """An arrival in A&E, taken in at once; with a bruise unless something else is told."""
    return receive(heard("A04", key, visit, at, **({"reason": "Bruise to left arm"} | told)), None, at)


def owed(key: str, pathway: str = "", *, gone: bool = False) -> list[Owing]:
    """What is or was owed about a person; what is no longer owed only when asked for."""
    with cursor() as cur:
        rows = [Owing(*row) for row in cur.execute(OWED, (key,)).fetchall()]
    return [row for row in rows if row.pathway.startswith(pathway) and (gone or row.state != "no longer owed")]


def one(key: str, pathway: str = "urgent_attendance") -> Owing:
    """The only duty of a pathway about a person."""
    (row,) = owed(key, pathway)
    return row


def asked(words: str, *given) -> list[tuple]:
    with cursor() as cur:
        return cur.execute(words, given).fetchall()


def how_many(table: str) -> int:
    return asked(f"select count(*) from {table}")[0][0]


def differences(at: datetime) -> list[dict]:
    """What making the projection again would change; there must be nothing, whatever happened."""
    following.work_through(at)
    following.look_again(at)
    return [difference for _, found in rebuild(at, write=False) for difference in found]
