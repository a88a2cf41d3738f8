"""Where one side was absent from a practice meeting, each child not spoken of is carried over, with why."""
from collections.abc import Iterator
from datetime import datetime

from psycopg import Cursor

from kith.engine.standing import Version
from kith.intake.statement import Said, Statement, Who

READS = frozenset({"link_meeting_held"})
OPEN = """
select s.key, d.id from duties_duty d join records_subject s on s.id = d.subject_id
where d.pathway = 'practice_spoken_of' and d.open and s.gp_practice = (
    select t.key from access_team t where t.subject_id = %s) order by d.id
"""


def shares(cur: Cursor, version: Version, at: datetime) -> Iterator[Statement]:
    """What follows for each child of this practice that is still to be spoken of, in the program’s own word."""
    absent = _absent(version.answers)
    if version.how == "strike" or not absent:
        return
    for key, duty in cur.execute(OPEN, (version.subject,)).fetchall():
        said = Said("practice_spoken", {"outcome": "carried", "absent": absent}, happened=at.isoformat(), cites=(duty,))
        yield Statement("kith", f"practice_spoken:{version.seq}:{duty}", Who(key=key), (said,), at)


def _absent(said: dict) -> str:
    """Which side was not there; where they wrote, or neither came, both answer."""
    missing = [side for side in ("visitor", "practice") if said.get(side) == "no"]
    return "written" if said.get("way") == "written" or len(missing) > 1 else missing[0] if missing else ""
