"""Two records are parted: what was set to protect them while they were one may protect either, so it stands on both."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.engine.catalogue import FORMS, edition
from kith.engine.folding import fold_all
from kith.engine.safety import PROTECTS
from kith.engine.standing import Standing, Version
from kith.linkage import joining
from kith.records import locking, reading, subjects, writing

KEPT = "parted:"
ALREADY = "select occasion from records_entry where subject_id = %s and form = any(%s::text[]) and occasion like %s"


def keep_on_both(cur: Cursor, one: int, other: int, *, by: int | None, at: datetime) -> None:
    """Says each mark again on whichever record is left without it; somebody entitled ends the one that is not so."""
    together = subjects.together(cur, (one, other))
    joined = [decision.at for decision in joining.decisions(cur, (one, other))
              if decision.kind == "join" and {decision.one, decision.other} == {one, other}]
    if not joined or other in together[one]:
        return
    locking.lock(cur, {*together[one], *together[other]})
    # Both are read before either is written, or what is kept on the one would be kept again on where it came from.
    marks = {one: _marks(cur, together[other], max(joined)), other: _marks(cur, together[one], max(joined))}
    for record, marked in marks.items():
        _keep(cur, record, marked, by, at)


def _marks(cur: Cursor, records: Iterable[int], joined: datetime) -> list[Standing]:
    """The marks that stand on these and were set, or changed, since the two were joined."""
    said = fold_all(Version(*row) for row in reading.versions(cur, records, [*PROTECTS]))
    return [mark for mark in said if PROTECTS[mark.form](mark.answers) and mark.versions[-1].recorded >= joined]


def _keep(cur: Cursor, record: int, marked: list[Standing], by: int | None, at: datetime) -> None:
    kept = {row[0] for row in cur.execute(ALREADY, (record, [*PROTECTS], f"{KEPT}%")).fetchall()}
    writing.add(cur, [writing.NewEntry(
        subject_id=record, form=mark.form, edition=edition(FORMS[mark.form]), occasion=f"{KEPT}{mark.root}",
        happened_at=mark.happened, precision=mark.precision, received_at=at, stated_at=at, answers=mark.answers,
        role=mark.last.role, sender="kith", organisation=mark.last.organisation,
        reason="Set while two records were one; kept on both when they were parted.",
    ) for mark in marked if f"{KEPT}{mark.root}" not in kept], by=by, at=at)
