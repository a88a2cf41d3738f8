"""Records are held until the transaction ends, and each entry gets its place in the order of recording."""
from collections.abc import Iterable

from psycopg import Cursor

# What is owed is reckoned for a whole person, so whoever holds one of their records holds the oldest of them too.
LOCK = """
select id, person_id from records_subject where id in (
    select unnest(%s::bigint[]) union select person_id from records_subject where id = any(%s::bigint[])
) order by id for update
"""
# So many next places in the order of recording.
NEXT = "array(select nextval('records_entry_seq') from generate_series(1, %(many)s))"


def lock(cur: Cursor, subject_ids: Iterable[int]) -> None:
    """Holds these records and their people until the transaction ends, in one order so that few wait for each other."""
    wanted = list(subject_ids)
    while wanted:
        held = cur.execute(LOCK, (wanted, wanted)).fetchall()
        # While we waited somebody may have decided that a record is another person's.
        wanted = list({person for _, person in held} - {record for record, _ in held})
