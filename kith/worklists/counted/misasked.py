"""Which team asks which service without its being involved: a theme for training, and nobody’s name."""
from collections import defaultdict
from datetime import datetime

from psycopg import Cursor

from kith.access.confidence import CONFIDING
from kith.access.roles import title

# What a service held in confidence asks for is counted nowhere.
ASKED = """
select organisation, answers from (
    select distinct on (e.subject_id, e.root) e.organisation, e.how, e.answers, e.role
    from records_entry e where e.form = 'plan_action' order by e.subject_id, e.root, e.seq desc
) said where how <> 'strike' and answers ->> 'becomes' = 'action' and split_part(role, ':', -1) <> all(%s)
"""
HOLDS = """
select distinct on (worker_id) worker_id::text, role from access_post_standing
where worker_id::text = any(%s) and began <= %s and (ended is null or ended > %s) order by worker_id, began
"""


def counted(cur: Cursor, at: datetime) -> dict[str, list[int]]:
    """(asked although not involved, all actions asked of that service), by who asked whom, the most first."""
    said = cur.execute(ASKED, (list(CONFIDING),)).fetchall()
    workers = [told["to"] for _, told in said if told.get("does_it") == "worker" and isinstance(told.get("to"), str)]
    holds = dict(cur.execute(HOLDS, (workers, at, at)).fetchall()) if workers else {}
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for team, told in said:
        role = told.get("role") if told.get("does_it") == "service" else holds.get(told.get("to"))
        if role and role not in CONFIDING:
            line = found[f"{team or 'Told by a machine'} asked {title(role)}"]
            line[0] += bool(told.get("why_them"))
            line[1] += 1
    return dict(sorted(((who, line) for who, line in found.items() if line[0]), key=lambda one: -one[1][0]))
