"""What the pages that are measured need beside a locality: long histories, and duties that were told."""

from django.db import transaction

from kith.bench.locality import Locality
from kith.records import rights
from kith.records.database import cursor

LONG = 500
# Those whom everybody knows have this many entries each, told in the order of time, as in life.
LONG_HISTORIES = """
insert into records_entry (subject_id, root, seq, form, edition, occasion, how, happened_at, precision, received_at,
    recorded_at, stated_at, sender, answers)
select subject_id, seq, seq, form, edition, occasion, 'part', happened, 'moment', happened, happened, happened,
    'PAS@BGH', answers
from (
    select nextval('records_entry_seq') as seq, visits.* from (
        select known.subject_id, one.form, one.edition, one.answers, 'PAS@BGH:W' || known.subject_id || nth as occasion,
            %(at)s - interval '4 days' - nth * interval '3 days' as happened
        from (select subject_id, count(*) from records_entry group by 1 having count(*) between 100 and %(long)s) known
        cross join lateral (select form, edition, answers from records_entry e
            where e.subject_id = known.subject_id and form = 'ed_attendance' order by seq limit 1) one
        cross join lateral generate_series(1, %(long)s - known.count) nth order by happened, known.subject_id
    ) visits
) numbered
"""
TOLD = """
insert into duties_telling (duty_id, step, reopening, told_at, record_id, citation, role, worker_ids, team_id, channel,
    words, passed)
select d.id, 0, 0, d.told_at, d.subject_id, d.citation, d.role, array[i.worker_id], i.team_id, 'list', d.what, '{}'
from duties_duty d join access_involvement i on i.subject_id = d.subject_id and i.role = d.role
where d.open and (d.level = 'urgent' or d.state = 'overdue') and d.told_at is not null
on conflict do nothing
"""


def more(made: Locality) -> None:
    """What the two pages need beside the locality; once is enough for both."""
    with transaction.atomic(), cursor() as cur:
        cur.execute(LONG_HISTORIES, {"at": made.at, "long": LONG})
        cur.execute(TOLD)
        with rights.owning(cur):
            cur.execute("analyze")
