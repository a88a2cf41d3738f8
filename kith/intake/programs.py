"""What the program itself says on a record: nobody typed it, and no machine sent it."""
from collections.abc import Sequence
from datetime import datetime

from psycopg import Cursor

from kith.duties.waiting import list_for_reckoning
from kith.engine.catalogue import FORMS, edition
from kith.intake.citing import Cited
from kith.records import writing

SAID = "select 1 from records_entry where subject_id = %s and form = %s and occasion = %s"


def say(cur: Cursor, record: int, key: str, occasion: str, answers: dict, at: datetime, **more) -> bool:
    """Adds an entry of this form, unless the same occasion is there already; says whether it did."""
    occasion = f"{key}:{occasion}"
    if cur.execute(SAID, (record, key, occasion)).fetchone():
        return False
    add(cur, record, key, occasion, answers, at, **more)
    list_for_reckoning(cur, [record], at)
    return True


def add(cur: Cursor, record: int, key: str, occasion: str, answers: dict, at: datetime, *, by: int | None = None,
        happened: datetime | None = None, cites: Sequence[Cited] = (), sender: str = "kith", **more) -> int:
    """Adds an entry of this form, which answers these duties; gives its place in the order of recording.

    ``more``: what else is so of it, as a `NewEntry` has it.
    """
    (seq,) = writing.add(cur, [writing.NewEntry(
        subject_id=record, form=key, edition=edition(FORMS[key]), occasion=occasion, happened_at=happened or at,
        precision="moment", received_at=at, stated_at=at, answers=answers, sender=sender,
        citations=[one.citation for one in cites], **more)], by=by, at=at)
    writing.cite(cur, [(one.subject_id, one.key, record, seq) for one in cites])
    return seq
