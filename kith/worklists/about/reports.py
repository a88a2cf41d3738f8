"""The reports for a meeting about one child: which services sent one, so that it is said what became of each."""
from collections.abc import Sequence

from psycopg import Cursor

# Sent as a report, of one meeting: that nothing is held is no report that could have been read.
PATHWAYS = ["conference_told", "meeting_invited"]   # to a conference each sends one; to another in place of somebody
SENT = """
select d.role from duties_duty d
join lateral records_said(d.subject_id, 'conference_report', d.evidence) e on e.how <> 'strike'
where d.person_id = any(array(select person_id from records_subject where id = any(%(ids)s::bigint[])))
    and d.pathway = any(%(pathways)s) and d.form = 'conference_report' and d.state in ('done', 'done late')
    and e.answers ->> 'outcome' = 'written' and d.occasion = coalesce(nullif(%(call)s, ''), (
        select c.occasion from duties_duty c
        where c.person_id = any(array(select person_id from records_subject where id = any(%(ids)s::bigint[])))
        and c.pathway = any(%(pathways)s) and c.form = 'conference_report'
        order by c.start_at desc nulls last, c.occasion limit 1))
order by d.role
"""


def sent(cur: Cursor, ids: Sequence[int], call: str = "") -> list[str]:
    """The services that sent one, by their role. ``call``: to the meeting that was called so; else to the last."""
    asked = {"ids": list(ids), "pathways": PATHWAYS, "call": call}
    return [role for (role,) in cur.execute(SENT, asked).fetchall()]
