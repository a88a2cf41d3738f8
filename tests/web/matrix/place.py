"""An invented locality in which somebody holds each role, and a record stands in each state that a reason can have."""

import string
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from kith.access import all_teams, staffing, viewing
from kith.access.models import Worker
from kith.access.roles import PLACES
from kith.demo.numbers import nhs_numbers
from kith.intake.ends import sealing
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.intake.whom import linking
from kith.language.errors import Refused
from kith.records import subjects
from kith.records.database import cursor
from tests.web.invented import AT, YEAR_AGO, _person, said
from tests.web.matrix import met

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
FLAGS = {"done": "examined", "what": "Examined and asked more"}
CARE = {"health_visiting": "health_visitor", "school_nursing": "school_nurse", "midwifery": "midwife",
        "looked_after": "looked_after_nurse", "gp": "gp", "social_care": "social_worker", "camhs": "camhs",
        "adult_mental_health": "adult_mental_health", "drug_and_alcohol": "drug_and_alcohol"}
INVOLVED = """
insert into access_involvement (subject_id, role, team_id, began, ended, entry_seq)
select %s, %s, %s, %s, %s, least(min(entry_seq), 0) - 1 from access_involvement
"""
NO_POST, LEFT = "nobody's post today", "left yesterday"


@dataclass(frozen=True)
class Record:
    """One person's record, a duty about them, and every word by which somebody would know them."""

    key: str
    id: int
    duty: str
    words: tuple[str, ...]
    home: tuple[str, ...] = ()


@dataclass
class Place:
    """Who works here by role, and the records by state; some states are of one role alone."""

    workers: dict[str, Worker] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    of_role: dict[tuple[str, str], Record] = field(default_factory=dict)
    sealed: str = ""   # what stands in the place of the sealed record
    post: str = ""     # a piece of unfiled post
    openings: dict[tuple[str, str], int] = field(default_factory=dict)
    pair: str = ""     # two records that may be one person's
    known: int = 0     # the place of the last word that was said
    noted: int = 0     # the last event of the audit log

    def record(self, state: str, role: str) -> Record:
        """The record in this state, for whoever holds this role."""
        if role not in self.workers:
            role = LEFT
        return self.of_role.get((state, role)) or self.records[state]

    def opening(self, state: str, role: str) -> int:
        """The number of their own opening of the record in this state; where there is none, of somebody else's."""
        return self.openings.get((state, role)) or self.openings["opened", LEFT]


def place() -> Place:
    """Everybody and everything, built once."""
    made, new = Place(), _names()
    for n, role in enumerate(PLACES):
        made.workers[role] = _holding(role, n)
    made.workers |= {NO_POST: _posted("not.yet", AT + DAY, None), LEFT: _posted("was.here", YEAR_AGO, AT - DAY)}
    far = all_teams.add_team("hv-far", "Far team", "health_visiting", "Elsewhere", phone="01632 960199", at=YEAR_AGO)
    all_teams.add_team("another", "Another practice", "gp", "Elsewhere", phone="01632 960198", at=YEAR_AGO)
    staffing.put_on(staffing.add_worker("far.away", "Farah Way", None, ""), far, "health_visitor", YEAR_AGO)
    for state, furnish in SHARED.items():
        made.records[state] = record = _record(new())
        furnish(record, made)
    for state, furnish in OWN.items():
        for role, worker in made.workers.items():
            made.of_role[state, role] = record = _record(new())
            furnish(record, worker)
    for record in (*made.records.values(), *made.of_role.values()):
        met.add(record.id, record.key, record.words[1], AT - DAY)
    _seal(made)
    made.post = _post(made.records["elsewhere"])
    made.pair = "2222222"
    with cursor() as cur:
        made.known = cur.execute("select max(seq) from records_entry").fetchone()[0]
        made.noted = cur.execute("select coalesce(max(id), 0) from audit_event").fetchone()[0]
    return made


def _holding(role: str, n: int) -> Worker:
    kind = PLACES[role].covers or "health_visiting"
    team = all_teams.add_team(f"team-{role}", f"Team {n}", kind, "Community", phone="01632 960120", at=YEAR_AGO)
    worker = staffing.add_worker(f"worker.{n}", f"Worker {n}", None, "")
    staffing.put_on(worker, team, role, YEAR_AGO)
    worker.in_kind = kind
    return worker


def _posted(username: str, began: datetime, ended: datetime | None) -> Worker:
    """Somebody whose only post begins tomorrow, or ended yesterday."""
    team = all_teams.add_team(f"team-{username}", "Team without", "health_visiting", "Community", at=YEAR_AGO)
    worker = staffing.add_worker(username, username, None, "")
    staffing.put_on(worker, team, "health_visitor", began, ended)
    return worker


def _names() -> Callable[[], tuple[str, str, str, str]]:
    """(family name, given name, born, NHS number), none like any other."""
    numbers, made = nhs_numbers(7), iter(range(1000))

    def new() -> tuple[str, str, str, str]:
        n = next(made)
        letters = string.ascii_lowercase
        tail = letters[n % 26] + "xq"[n // 26 % 2] + letters[n // 52 % 26]
        return f"Qua{tail}zor", f"Vey{tail}", (date(2012, 1, 5) + 31 * n * DAY).isoformat(), next(numbers)

    return new


def _record(known: tuple[str, str, str, str]) -> Record:
    """A child who was at A&E with a bruise ten days ago, about whom a duty is open."""
    family, given, born, number = known
    key = _person(family, given, born, number, "female")
    home = (f"7 {family} Row", f"01632 9{number[-5:]}")
    about = {"family_name": family, "given_name": given, "born": born, "nhs_number": number}
    said(key, "person_details", **about, address=home[0], phone=home[1])
    said(key, "child_protection_plan_began", at=AT - 30 * DAY, category="neglect")
    begun = visit(key, AT - 10 * DAY, left_at=(AT - 10 * DAY + HOUR).isoformat())
    with cursor() as cur:
        one = subjects.by_key(cur, key).id
    return Record(key, one, begun, (family, given, number, f"{number[:3]} {number[3:6]} {number[6:]}"), home)


def visit(key: str, at: datetime, **more: str) -> str:
    """A visit to A&E; gives the duty that it began."""
    begun = said(key, "ed_attendance", at=at, arrived=at.isoformat(), injury="yes", injury_kind="bruise",
                 reason="Fell", **more)
    owed = {one["pathway"]: one["id"] for one in begun.begun}
    if "left_at" in more:   # what the nurse in charge owes before a child leaves would be a reason of hers for ever
        answered(key, owed["flags_on_arrival"], "flags_read", at + HOUR, **FLAGS)
    return owed["urgent_attendance"]


def answered(key: str, duty: str, form: str, at: datetime, **raw: str) -> None:
    """What one form says about one person of one duty."""
    says = (Said(form, raw, happened=at.isoformat(), cites=(duty,)),)
    assert receive(Statement("PAS@RCB", f"{form} {duty}", Who(key=key), says, at), by=None, at=at).outcome == "filed"


def involved(record: Record, ended: datetime | None = None) -> None:
    """Every team there is, in the role that it would have; an entry each would take each other's place."""
    with cursor() as cur:
        teams = cur.execute("select id, kind from access_team where key like 'team-%%' order by id").fetchall()
        for team, kind in teams:
            cur.execute(INVOLVED, (record.id, CARE.get(kind, "camhs"), team, YEAR_AGO, ended))


def _own(record: Record, made: Place) -> None:
    involved(record)


def _ended(record: Record, made: Place) -> None:
    involved(record, AT - DAY)


def _elsewhere(record: Record, made: object) -> None:
    said(record.key, "involvement", role="health_visitor", team="hv-far", at=AT - 9 * DAY, began="2026-05-20")


def _protected(record: Record, made: Place) -> None:
    involved(record)
    said(record.key, "home_secret", at=AT - 5 * DAY)


def _arrived(record: Record, made: Place) -> None:
    _elsewhere(record, made)
    visit(record.key, AT - 2 * HOUR)


def _left_long_ago(record: Record, made: Place) -> None:
    _elsewhere(record, made)
    visit(record.key, AT - 4 * DAY, left_at=(AT - 4 * DAY + HOUR).isoformat())


def _joined(record: Record, made: Place) -> None:
    """The involvement is said of another record of the same person."""
    family, given, *_ = record.words
    other = _person(family, given, "2013-02-03", next(nhs_numbers(8)), "female")
    linking.decide("join", record.key, other, "The same child", None, AT - 3 * DAY)
    with cursor() as cur:
        involved(Record(other, subjects.by_key(cur, other).id, "", ()))


def _registered(record: Record, made: Place) -> None:
    """A patient of the practice, with whom nobody said that it is involved."""
    _elsewhere(record, made)
    _of_practice(record, "team-gp", AT - 9 * DAY)


def _left_practice(record: Record, made: Place) -> None:
    _registered(record, made)
    _of_practice(record, "another", AT - DAY)


def _of_practice(record: Record, code: str, at: datetime) -> None:
    says = (Said("person_details", {"gp_practice": code}, happened=at.isoformat(), how="part"),)
    assert receive(Statement("PAS@RCB", f"{code} {record.key}", Who(key=record.key), says, at), by=None, at=at
                   ).outcome == "filed"


def _sealed_there(record: Record, made: Place) -> None:
    _registered(record, made)
    involved(record)


def _opened(record: Record, made: Place, state: str = "opened", hours: int = 4) -> None:
    """Everybody gave a reason, also those who may not: it opens nothing to them."""
    _elsewhere(record, made)
    at, until = AT - 2 * HOUR, AT + (hours - 2) * HOUR
    with cursor() as cur:
        for role, worker in made.workers.items():
            made.openings[state, role] = viewing.open_without_reason(
                cur, record.id, "They are in front of me", by=worker.pk, at=at, until=until)


def _run_out(record: Record, made: Place) -> None:
    _opened(record, made, "run out", hours=1)


def _closed(record: Record, made: Place) -> None:
    _opened(record, made, "closed")
    with cursor() as cur:
        for role, worker in made.workers.items():
            assert viewing.end(cur, made.openings["closed", role], by=worker.pk, at=AT - HOUR)


def _asked(record: Record, made: Place) -> None:
    """Everybody said that they are worried, as far as they may; what the nurse in charge owes is what they wait for."""
    _elsewhere(record, made)
    for n, (role, worker) in enumerate(made.workers.items()):
        with suppress(Refused):
            begun = said(record.key, "worried", at=AT - 3 * HOUR + n * MINUTE, by=worker, signs=["silent"]).begun
            duty = next(one["id"] for one in begun if one["pathway"] == "worry_answered_in_time")
            made.of_role["asked", role] = replace(record, duty=duty)


def _requested(record: Record, made: Place) -> None:
    _elsewhere(record, made)
    said(record.key, "record_asked_for", at=AT - 3 * HOUR, who="self")


def _owed(record: Record, worker: Worker) -> None:
    _elsewhere(record, worker)
    answered(record.key, record.duty, "handed_over", AT - 8 * DAY, to=str(worker.pk))


def _owed_before(record: Record, worker: Worker) -> None:
    _owed(record, worker)
    answered(record.key, record.duty, "visit_reviewed", AT - DAY, decision="seen", why="Seen at home")


def _post(like: Record) -> str:
    """A visit of somebody who may or may not be this person; gives the key of the post that waits."""
    when, known = AT - HOUR, {"given_name": like.words[1], "family_name": like.words[0]}
    came = Said("ed_attendance", {"arrived": when.isoformat()}, happened=when.isoformat(), how="part")
    who = Who(**known, born="2012-02-06", local=(("RCB:PAS", "T1"),))
    says = (Said("person_details", known, how="part"), came)
    assert receive(Statement("PAS@RCB", "who", who, says, when), by=None, at=when).outcome == "unfiled"
    with cursor() as cur:
        return cur.execute("select s.key from intake_unfiled u join records_subject s on s.id = u.subject_id"
                           ).fetchone()[0]


def _seal(made: Place) -> None:
    """An adopted child: nobody's page any more, and what stands in its place is the adoption desk's."""
    nell = "worker." + str(list(made.workers).index("adoption_desk"))
    rosa = staffing.add_worker("rosa.whitby", "Rosa Whitby", None, "")
    staffing.put_on(rosa, staffing.Team.objects.get(key="team-adoption_desk"), "adoption_desk", YEAR_AGO)
    notice = {"ordered": "2026-07-10", "authority": "Notice by post", "second": nell}
    made.sealed = sealing.seal(made.records["sealed"].key, notice, rosa, AT - HOUR)


SHARED = {
    "involved": _own, "elsewhere": _elsewhere, "ended": _ended, "protected": _protected, "arrived": _arrived,
    "left long ago": _left_long_ago, "joined": _joined, "run out": _run_out, "closed": _closed, "opened": _opened,
    "asked": _asked, "requested": _requested, "sealed": _sealed_there, "registered": _registered,
    "at another practice": _left_practice,
}
OWN = {"owed": _owed, "owed before": _owed_before}
STATES = (*SHARED, *OWN)
