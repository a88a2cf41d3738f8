"""The pages' invented place with those who make the rounds: reception, post room, liaison and others."""
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client

from kith.access import staffing
from kith.access.models import Team, Worker
from kith.intake.ends import sealing
from kith.intake.receiving import receive
from kith.intake.rounds.weekly import compose_due
from kith.intake.statement import Said, Statement, Who
from kith.records import subjects
from kith.records.database import cursor
from tests import databases
from tests.web import invented
from tests.web.invented import AT, YEAR_AGO

UNFILED = "select s.key from intake_unfiled u join records_subject s on s.id = u.subject_id"


@dataclass(frozen=True)
class Rounds:
    """The place, the people of the rounds, and a boy whose visit was routine."""

    place: invented.Place
    kim: Worker
    pete: Worker
    ellis: Worker
    angela: Worker
    anwen: Worker
    liaison: Team
    joe: str


@pytest.fixture(autouse=True)
def _at(monkeypatch) -> None:
    monkeypatch.setenv("KITH_AT", AT.isoformat())
    cache.clear()


@pytest.fixture(scope="session")
def settled(django_db_setup, django_db_blocker) -> Iterator[tuple[str, Rounds]]:
    """The rounds' place, built once: the name of the database in which it stands, and who is there."""
    kept = ExitStack()
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patched:
        patched.setenv("KITH_AT", AT.isoformat())
        made = kept.enter_context(databases.furnished("rounds", _built))
    yield made
    with django_db_blocker.unblock():
        kept.close()


@pytest.fixture
def there(settled, django_db_blocker) -> Iterator[Rounds]:
    """In the rounds' own database; what one test does there is taken back by the transaction it is done in."""
    with django_db_blocker.unblock(), databases.instead(settled[0]):
        yield settled[1]


@pytest.fixture
def rounds(there, db) -> Rounds:
    """The rounds, for one test."""
    return replace(there, place=invented.again(there.place), **invented.read_anew(there))


def _built() -> Rounds:
    """The fortnight before: teams opened, a routine visit last week, then Monday's digest and draw."""
    place = invented.place()
    ae, liaison = Team.objects.get(key="ae"), _team("ae-liaison", "Liaison", "liaison")
    opened(place.marsh, "health_visiting")
    opened(liaison, "liaison")
    joe = person("Bello", "Joe", "2024-03-01", "9990004005")
    invented.said(joe, "involvement", role="health_visitor", team="hv-marsh", worker="jo.marsh", began="2024-03-05")
    invented.said(joe, "ed_attendance", at=AT - timedelta(days=6), reason="Earache", left_to="home",
                  left_at=(AT - timedelta(days=6)).isoformat())
    compose_due(AT - timedelta(hours=1))
    return Rounds(place, _worker("kim.larkin", "Kim Larkin", ae, "ed_receptionist"),
                  _worker("pete.dunmore", "Pete Dunmore", _team("post", "Post room", "post"), "post_clerk"),
                  _worker("ellis.frayne", "Ellis Frayne", liaison, "liaison_nurse"),
                  _worker("angela.frost", "Angela Frost", _team("safe", "Safeguarding", "safeguarding"), "named_nurse"),
                  _worker("anwen.rhys", "Anwen Rhys", _team("pay", "Commissioning", "commissioning"), "commissioner"),
                  liaison, joe)


@pytest.fixture
def signed_in():
    """A browser in which this worker is signed in."""

    def signed_in(worker: Worker) -> Client:
        client = Client()
        client.force_login(worker)
        return client

    return signed_in


def key_of(subject_id: int) -> str:
    with cursor() as cur:
        return subjects.header(cur, subject_id).key


def opened(team: Team, kind: str) -> None:
    invented.said(key_of(team.subject_id), "team_opened", at=AT - timedelta(days=20), kind=kind)


def sealed_after_an_adoption(key: str) -> None:
    """Two of the adoption desk seal a record."""
    desk = _team("adoption", "Adoption desk", "adoption")
    nell, _ = (_worker(f"{name}.desk", name, desk, "adoption_desk") for name in ("nell", "rosa"))
    notice = {"ordered": "2026-07-10", "authority": "Notice by post", "second": "rosa.desk"}
    sealing.seal(key, notice, nell, AT)


def person(family: str, given: str, born: str, number: str) -> str:
    return invented._person(family, given, born, number, "male")


def arrived(about: str, **raw) -> None:
    """Came to the department half an hour ago and is still there."""
    when = AT - timedelta(minutes=30)
    said = Said("ed_attendance", raw | {"arrived": when.isoformat()}, happened=when.isoformat())
    statement = Statement("PAS@RCB", f"came {about} {sorted(raw)}", Who(key=about), (said,), when)
    receive(statement, by=None, at=when)


def stranger(given: str, family: str, born: str) -> str:
    """A visit of somebody nobody can be sure of; gives the key of the unfiled post."""
    when = AT - timedelta(minutes=20)
    details = Said("person_details", {"given_name": given, "family_name": family, "born": born}, how="part")
    visit = Said("ed_attendance", {"arrived": when.isoformat(), "injury": "yes", "injury_kind": "wound"},
                 happened=when.isoformat(), how="part")
    who = Who(given_name=given, family_name=family, born=born, local=(("RCB:PAS", "T1"),))
    answer = receive(Statement("PAS@RCB", f"who {given} {family}", who, (details, visit), when), by=None, at=when)
    assert answer.outcome == "unfiled"
    with cursor() as cur:
        return cur.execute(UNFILED).fetchone()[0]


def _team(key: str, name: str, kind: str) -> Team:
    return invented._team(key, name, kind)


def _worker(username: str, name: str, team: Team, role: str) -> Worker:
    worker = staffing.add_worker(username, name, invented.PASSWORD, "")
    staffing.put_on(worker, team, role, YEAR_AGO)
    return worker
