"""What was sent about somebody before and is still with another service: asked before a second one is begun."""
from dataclasses import dataclass

from psycopg import Cursor

from kith.engine.catalogue import PATHWAYS
from kith.language.forms import Form

FIRST = """
select distinct on (d.trigger_root) d.id, split_part(d.role, ':', 1), d.trigger_root
from records_together t join duties_duty d on d.subject_id = t.other_id
where t.subject_id = %s and d.open and d.pathway = any(%s) and d.duty = 'decided'
    and d.label = 'ordinary' order by d.trigger_root, d.id
"""


@dataclass(frozen=True)
class Sent:
    """``key``: of the step that decides on it, from which its whole way can be seen; ``role``: who has it now."""

    key: str
    role: str
    root: int


def first(cur: Cursor, subject_id: int, form: type[Form], role: str = "") -> Sent | None:
    """The earliest that still waits for a decision: of a form that asks which service, of the service it asks."""
    pathways = [key for key, one in PATHWAYS.items() if one.loop and one.loop.sent is form]
    rows = cur.execute(FIRST, (subject_id, pathways)).fetchall() if pathways else []
    return next((Sent(*row) for row in rows if not role or row[1] == role), None)
