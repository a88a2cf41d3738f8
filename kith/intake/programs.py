"""What the program itself says on a record of the locality or of a team, each thing once."""
from datetime import datetime

from psycopg import Cursor

from kith.duties.waiting import list_for_reckoning
from kith.engine.catalogue import FORMS, edition
from kith.records import writing

SAID = "select 1 from records_entry where subject_id = %s and form = %s and occasion = %s"


def say(cur: Cursor, record: int, key: str, occasion: str, answers: dict, at: datetime) -> bool:
    """Adds an entry of this form, unless the same occasion is there already; says whether it did."""
    form, occasion = FORMS[key], f"{key}:{occasion}"
    if cur.execute(SAID, (record, key, occasion)).fetchone():
        return False
    writing.add(cur, [writing.NewEntry(
        subject_id=record, form=key, edition=edition(form), occasion=occasion, happened_at=at, precision="moment",
        received_at=at, stated_at=at, answers=answers, sender="kith",
    )], by=None, at=at)
    list_for_reckoning(cur, [record], at)
    return True
