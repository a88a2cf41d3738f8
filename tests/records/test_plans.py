"""The questions asked all day read by index, whether PostgreSQL plans for the values given or for any."""

import pytest

from kith.access import finding, involvement, visibility
from kith.intake.statement import Who
from kith.linkage import joining
from kith.linkage.resolving import resolve
from kith.records import reading, subjects, writing
from kith.records.search import search
from tests.access import invented
from tests.records.invented import DAY, MONDAY, add, entry

PEOPLE = 20_000
NUMBER = "9990000018"

# Made-up names that sound different, as real ones do.
NAME = "translate(substr(md5('{}' || n %% {}), 1, 7), '0123456789', 'aeioumrtln')"
FILL = f"""
insert into records_subject (id, key, person_id, given_name, family_name, born, born_precision, postcode, made_at,
        sought, sounds)
    select id, 'fill' || n, id, given, family, date '1950-01-01' + n, 'day', 'ZZ' || n %% 90 || ' 1AA', %s,
        given || ' ' || family, array[given, family]
    from (
        select n, nextval('records_subject_id_seq') as id, {NAME.format("given", 300)} as given,
            {NAME.format("family", 900)} as family from generate_series(1, %s) n
    ) named
"""
LINK = """
insert into records_identifier select 'PAS', 'P' || id, id, made_at from records_subject;
insert into records_entry (subject_id, root, form, edition, occasion, how, happened_at, precision, received_at,
        recorded_at, stated_at, answers, other_id)
    select id, currval('records_entry_seq'), (array['ed_attendance', 'relationship', 'hospital_stay'])[1 + id % 3], 'e',
        'V' || id, 'whole', made_at, 'moment', made_at, made_at, made_at, '{}', case when id % 3 = 1 then id + 1 end
    from (select id, made_at, nextval('records_entry_seq') from records_subject order by id) s;
insert into records_cited select subject_id, 'c', subject_id + 1, seq from records_entry;
insert into access_team (key, subject_id, name, kind, organisation, works_weekends, phone, phone_out_of_hours)
    select 'team' || n, -n, '', 'health_visiting', '', false, '', '' from generate_series(1, 40) n;
insert into access_involvement (subject_id, role, team_id, began, entry_seq)
    select e.subject_id, 'health_visitor', t.id, happened_at, seq
    from records_entry e join access_team t on t.subject_id = -1 - e.seq % 40;
insert into linkage_decision (kind, one, other, reason, sender, at)
    select 'join', id, id + 1, 'x', '', made_at from records_subject where id % 3 = 0
"""
TABLES = (
    "records_subject",
    "records_identifier",
    "records_entry",
    "records_cited",
    "access_involvement",
    "linkage_decision",
)
WHOLE_READS = "select relname, seq_scan from pg_stat_xact_user_tables where relname = any(%s)"


@pytest.fixture
def town(cur):
    """Twenty thousand people, an entry and an involvement each."""
    invented.service()
    cur.execute(FILL, (MONDAY - 90 * DAY, PEOPLE))
    for statement in LINK.split(";"):
        cur.execute(statement)
    (first,) = cur.execute("select min(id) from records_subject where key like 'fill%'").fetchone()
    writing.identify(cur, first, [("nhs", NUMBER)], at=MONDAY)
    for table in TABLES:
        cur.execute(f"analyze {table}")
    return list(range(first, first + 40))


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
        "acts filed elsewhere": lambda: reading.cited(cur, some),
        "the people around": lambda: reading.relations(cur, some[:1]),
        "a page of a chronology": lambda: reading.roots_newest(cur, some, 20),
        "holding records": lambda: reading.lock(cur, some),
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


def whole_reads(cur, ask) -> list[str]:
    """The tables that were read from end to end while something was asked."""
    before = dict(cur.execute(WHOLE_READS, (list(TABLES),)).fetchall())
    ask()
    after = dict(cur.execute(WHOLE_READS, (list(TABLES),)).fetchall())
    return [table for table in TABLES if after.get(table, 0) > before.get(table, 0)]


def test_no_question_asked_all_day_reads_a_whole_table(cur, town):
    slow = {}
    for plans in ("force_custom_plan", "force_generic_plan"):
        cur.execute(f"set local plan_cache_mode = {plans}")
        for name, ask in questions(cur, town).items():
            # The first time it is only said, the second time prepared.
            read = [table for _ in range(2) for table in whole_reads(cur, ask)]
            slow |= {(plans, name): read} if read else {}
    assert slow == {}


def test_the_guard_sees_a_whole_table_read(cur):
    found = whole_reads(cur, lambda: cur.execute("select from records_subject where title = 'nobody'").fetchall())
    assert found == ["records_subject"]
