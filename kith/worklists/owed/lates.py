"""What fell silent: open duties whose ladder has climbed past the owner, by how far it has climbed."""
from dataclasses import dataclass
from datetime import datetime

from kith.access.finding import Holder, who_now
from kith.access.sensitivity import STRANGER, Reader
from kith.records.database import cursor
from kith.worklists.owed import speaking, tellings
from kith.worklists.owed.line import LINE, Line

FELL = """
from duties_duty d join records_subject s on s.id = d.subject_id
where d.open and d.told_step > 0 and s.kind <> 'sealed'
"""
HOW_MANY = f"select count(*) {FELL}"
SILENT = f"select {LINE} {FELL} order by d.told_step desc, d.due_at, d.id limit %s"
MOST = 300   # those that climbed furthest; how many there are in all is said


@dataclass(frozen=True)
class Late:
    """One duty, who holds it now, and who heard of it last."""

    line: Line
    holder: Holder


def climbed(at: datetime, reader: Reader = STRANGER) -> dict[int, dict[str, list[Late]]]:
    """Step -> organisation or team -> what fell silent there, the highest step first, teams in order of name."""
    with cursor() as cur:
        lines = [Line(*row) for row in cur.execute(SILENT, (MOST,)).fetchall()]
        holders = who_now(cur, {line.owner for line in lines}, at) if lines else {}
        told = tellings.told(cur, [line.key for line in lines])
        speaking.add(cur, lines, at)
    for line in lines:
        line.told = told.get(line.key, ())
        line.kept = reader.owes(line.role, line.bearer_id, line.offered_id)
    lines = [line for line in lines if _known(line, holders[line.owner], reader)]
    steps: dict[int, dict[str, list[Late]]] = {}
    for line in lines:
        late = Late(line, holders[line.owner])
        steps.setdefault(line.told_step, {}).setdefault(late.holder.team_name, []).append(late)
    return {step: dict(sorted(found.items())) for step, found in steps.items()}


def _known(line: Line, holder: Holder, reader: Reader) -> bool:
    """What is held in confidence is on the page of those to whom its silence climbed."""
    climbed = any(told.role.rpartition(":")[2] in reader.roles for told in line.told[1:])
    return climbed or reader.knows_of(line, holder)


def how_many() -> int:
    """All that fell silent, shown or not."""
    with cursor() as cur:
        return cur.execute(HOW_MANY).fetchone()[0]
