"""Every child who was in care within a year, read from what stands."""
from collections import defaultdict
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.records import reading, subjects
from kith.worklists.returns import care
from kith.worklists.returns.children import FORMS, Child
from kith.worklists.returns.layouts import Layout

EVER_IN_CARE = """
select distinct s.person_id from records_entry e join records_subject s on s.id = e.subject_id
where e.form = any(%s::text[]) and s.kind = 'person' order by 1
"""


def children(cur: Cursor, layout: Layout, at: datetime) -> list[Child]:
    """In the order of their keys; a person of several records is one child."""
    people = [one for (one,) in cur.execute(EVER_IN_CARE, (list(care.FORMS),)).fetchall()]
    together = subjects.together(cur, people)
    records = [one for records in together.values() for one in records]
    said: dict[int, list[Standing]] = defaultdict(list)
    for one in fold_all(Version(*row).today for row in reading.versions(cur, records, FORMS)):
        if not confidence.whose(one.versions):   # what a service held in confidence knows goes into no return
            said[one.subject].append(one)
    headers = subjects.headers(cur, people)
    protected = {one for one, header in subjects.headers(cur, records).items() if header.address_protected}
    found = [Child(headers[person], [one for record in together[person] for one in said[record]], layout, at,
                   not protected.isdisjoint(together[person])) for person in people if person in headers]
    return sorted((one for one in found if one.episodes or one.told.contradictions), key=lambda one: one.who.key)
