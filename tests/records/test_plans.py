"""The questions asked all day read by index, whether PostgreSQL plans for the values given or for any."""

from collections.abc import Iterator

import pytest

from kith.access import finding, involvement, visibility
from kith.intake.statement import Who
from kith.linkage import joining
from kith.linkage.resolving import resolve
from kith.records import database, locking, network, newest, reading, subjects, writing
from kith.records.search import search
from tests.records import plans, town
from tests.records.invented import MONDAY, add, entry
from tests.records.town import NUMBER

TABLES = (
    "records_subject",
    "records_identifier",
    "records_entry",
    "records_cited",
    "access_involvement",
    "linkage_decision",
)


@pytest.fixture
def cur(in_town, db) -> Iterator:
    """A cursor in the town's own database, in a transaction that is undone afterwards."""
    with database.cursor() as one:
        yield one


@pytest.fixture
def people(cur):
    """Forty of twenty thousand people."""
    found = town.fill(cur)
    town.count(cur, TABLES)
    return found


def questions(cur, ids):
    """Each question asked all day, and by which name."""
    some, worker = ids[:5], cur.execute("select min(id) from access_worker").fetchone()[0]
    key = subjects.header(cur, ids[0]).key
    known = Who(nhs_number=NUMBER, local=(("PAS", "P1"),))
    held = subjects.header(cur, ids[7])
    name = {"family_name": held.family_name, "given_name": held.given_name, "born": held.born.isoformat()}
    return {
        "a number known": lambda: resolve(cur, known),
        "somebody by name": lambda: resolve(cur, Who(**name)),
        "a header by key": lambda: subjects.by_key(cur, key),
        "headers": lambda: subjects.headers(cur, some),
        "records of one person": lambda: subjects.together(cur, some),
        "versions": lambda: reading.versions(cur, some),
        "versions of some forms": lambda: reading.versions(cur, some, ["ed_attendance"]),
        "acts filed elsewhere": lambda: network.cited(cur, some),
        "the people around": lambda: network.relations(cur, some[:1]),
        "a page of a chronology": lambda: newest.roots_newest(cur, some, 20),
        "holding records": lambda: locking.lock(cur, some),
        "adding an entry": lambda: add(cur, entry(some[0], occasion="new")),
        "a header from details": lambda: writing.project_details(cur, some[0], name),
        "a new number": lambda: writing.identify(cur, some[0], [("PAS", "P1")], at=MONDAY),
        "search by name": lambda: search(cur, f"{held.given_name} {held.family_name}"),
        "search by date": lambda: search(cur, name["born"]),
        "search by name and half a postcode": lambda: search(cur, f"{held.family_name} ZZ7"),
        "search by number": lambda: search(cur, NUMBER),
        "a name nobody has": lambda: search(cur, "qwghlm"),
        "who answers": lambda: finding.who_now(cur, [(one, "health_visitor") for one in ids], MONDAY),
        "who is involved": lambda: involvement.of(cur, some[0], MONDAY),
        "what a department may see": lambda: visibility.visible(cur, worker, some, MONDAY),
        "decisions about a record": lambda: joining.decisions(cur, some),
    }


def test_no_question_asked_all_day_reads_a_whole_table(cur, people):
    assert plans.slow(cur, TABLES, questions(cur, people)) == {}


def test_the_guard_sees_a_whole_table_read(cur):
    asked = "select from records_subject where title = 'nobody'"
    assert plans.whole_reads(cur, TABLES, lambda: cur.execute(asked).fetchall()) == ["records_subject"]
