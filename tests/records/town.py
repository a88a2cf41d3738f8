"""A town of twenty thousand people, filled in by sets: enough for the planner to shun reading whole tables."""

from psycopg import Cursor

from kith.records import rights, writing
from tests.access import invented
from tests.records.invented import DAY, MONDAY

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
insert into access_team (key, subject_id, name, kind, organisation, works_weekends, phone, phone_out_of_hours, outside,
        email, mobiles)
    select 'team' || n, -n, '', 'health_visiting', '', false, '', '', false, '', '[]' from generate_series(1, 40) n;
insert into access_involvement (subject_id, role, team_id, began, entry_seq)
    select e.subject_id, 'health_visitor', t.id, happened_at, seq
    from records_entry e join access_team t on t.subject_id = -1 - e.subject_id % 40;
insert into linkage_decision (kind, one, other, reason, sender, at)
    select 'join', id, id + 1, 'x', '', made_at from records_subject where id % 3 = 0
"""


def fill(cur: Cursor, people: int = PEOPLE) -> list[int]:
    """An entry and an involvement for everybody; gives the first forty people, the first of whom holds NUMBER."""
    invented.service()
    cur.execute(FILL, (MONDAY - 90 * DAY, people))
    for statement in LINK.split(";"):
        cur.execute(statement)
    (first,) = cur.execute("select min(id) from records_subject where key like 'fill%'").fetchone()
    writing.identify(cur, first, [("nhs", NUMBER)], at=MONDAY)
    return list(range(first, first + 40))


def count(cur: Cursor, tables: tuple[str, ...]) -> None:
    """Lets the planner know how much there is of each."""
    with rights.owning(cur):
        for table in tables:
            cur.execute(f"analyze {table}")
