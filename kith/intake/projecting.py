"""What is shown of a person now, made again from their entries: the header of the record, and who is involved."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.access import involvement, planning
from kith.duties.settings import values
from kith.duties.worlds import Known
from kith.engine import details
from kith.engine.facts import DETAILS
from kith.engine.folding import fold_all
from kith.engine.safety import ARRIVED, HOME, in_a_refuge, keeps_home
from kith.engine.standing import Version
from kith.records import reading, subjects, writing
from kith.records.subjects import Subject

SECRET = {HOME: keeps_home, ARRIVED: in_a_refuge}   # what keeps an address secret, for as long as it says so
INVOLVEMENT, MOVED = "involvement", "care_moved"


def project(cur: Cursor, subject_id: int, forms: set[str], known: Known, shown: Subject | None, at: datetime
            ) -> Subject | None:
    """Brings what is shown of these forms up to what stands now; gives the header, if it still holds."""
    if INVOLVEMENT in forms:
        _involvements(cur, subject_id, _said(known, subject_id, INVOLVEMENT), at)
    if MOVED in forms:
        involvement.follow(cur, subject_id)
    if not forms.isdisjoint(planning.READ):
        rows = reading.versions(cur, [subject_id], planning.READ)
        planning.project(cur, subject_id, fold_all(Version(*row) for row in rows))
    if not forms.isdisjoint(SECRET):
        protect(cur, [subject_id])
        shown = None
    if forms.isdisjoint((DETAILS, details.SETTLED)):
        return shown
    said = [one for form in (DETAILS, details.SETTLED) for one in fold_all(_said(known, subject_id, form))]
    changed = writing.project_details(cur, subject_id, details.known(said, values(), at), shown)
    return None if changed else shown


def protect(cur: Cursor, ids: Iterable[int]) -> None:
    """Each of these is as protected as the strictest mark on any record of the same person."""
    together = subjects.together(cur, ids)
    records = set().union(*together.values())
    secret = {one.subject for one in fold_all(Version(*row) for row in reading.versions(cur, records, [*SECRET]))
              if SECRET[one.form](one.answers)}
    writing.protect_homes(cur, {record: not secret.isdisjoint(ids) for ids in together.values() for record in ids})


def _said(known: Known, subject_id: int, form: str) -> list[Version]:
    return [version for version in known.versions if version.subject == subject_id and version.form == form]


def _involvements(cur: Cursor, subject_id: int, said: list[Version], at: datetime) -> None:
    stands = {one.root: one.answers for one in fold_all(said)}
    roots = dict.fromkeys(version.root for version in said)
    for root in roots:
        involvement.project(cur, subject_id, root, stands.get(root), at=at)
    involvement.follow(cur, subject_id, anew=roots)
