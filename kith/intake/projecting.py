"""What is shown of a person now, made again from their entries: the header of the record, and who is involved."""
from datetime import datetime

from psycopg import Cursor

from kith.access import involvement
from kith.engine.standing import Standing, Version, fold_all
from kith.records import reading, writing

PROJECTED = ("person_details", "involvement")


def project(cur: Cursor, subject_id: int, forms: set[str], at: datetime) -> None:
    """Brings the projections of these forms up to what stands now on this record."""
    if "person_details" in forms:
        writing.project_details(cur, subject_id, _details(_standing(cur, subject_id, "person_details")))
    if "involvement" in forms:
        _involvements(cur, subject_id, at)


def _standing(cur: Cursor, subject_id: int, form: str) -> list[Standing]:
    return fold_all(Version(*row) for row in reading.versions(cur, [subject_id], [form]))


def _details(standing: list[Standing]) -> dict:
    """Of every sender's word, each question's latest stated answer."""
    details: dict = {}
    for one in sorted(standing, key=lambda one: (one.last.stated, one.last.seq)):
        details |= one.answers
    return details


def _involvements(cur: Cursor, subject_id: int, at: datetime) -> None:
    rows = [Version(*row) for row in reading.versions(cur, [subject_id], ["involvement"])]
    stands = {one.root: one.answers for one in fold_all(rows)}
    for root in dict.fromkeys(version.root for version in rows):
        involvement.project(cur, subject_id, root, stands.get(root), at=at)
