"""A meeting about a child, and nothing that is owed for it: that would be a reason to see the child."""
import json
from datetime import datetime

from kith.records.database import cursor

CALLED = """
insert into records_entry (subject_id, seq, root, form, edition, occasion, how, precision, received_at, recorded_at,
    stated_at, answers) select %s, n, n, 'meeting_called', 'e', %s, 'whole', 'unknown', %s, %s, %s, %s
    from nextval('records_entry_seq') n
"""


def occasion(key: str) -> str:
    """What the meeting about the child with this key is called."""
    return f"web:met {key}"


def add(record: int, key: str, name: str, at: datetime) -> None:
    """It was called, and its place holds a name."""
    said = json.dumps({"kind": "professionals", "place": f"Room {name}"})
    with cursor() as cur:
        cur.execute(CALLED, (record, occasion(key), at, at, at, said))
