"""Children who are expected: whose they are, whether their pregnancy still stands, and who may be one of them, born."""
from collections.abc import Iterable
from datetime import date, timedelta

from psycopg import Cursor

from kith.engine.facts import PREGNANCY_ENDED
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.engine.world import RELATION
from kith.intake.statement import Said, Who
from kith.linkage import leading
from kith.linkage.answer import Candidate
from kith.records import reading, subjects
from kith.records.projection import rough_date
from kith.records.subjects import Subject

NOTIFIED = "pregnancy_notified"
PREGNANCY = "kith:pregnancy"     # the system of the number by which an unborn child is known: the entry that told of it
EARLIEST, LATEST = timedelta(weeks=18), timedelta(weeks=4)   # born so long before, or after, the expected date
OVER = ("loss", "mistake")


def pregnant(cur: Cursor, subject_id: int) -> bool:
    """Whether a pregnancy was told of after the last one that ended."""
    begun = [one.last.stated for one in said(cur, subject_id, NOTIFIED)]
    over = [one.last.stated for one in said(cur, subject_id, PREGNANCY_ENDED)]
    return bool(begun) and (not over or max(over) < max(begun))


def unborn_of(cur: Cursor, subject_id: int) -> list[Subject]:
    """The children she expects: not yet born, and their pregnancy not over."""
    waiting = [one for one in kin(cur, subject_id, "child") if one.born is None and not one.died]
    return [one for one in waiting if (one.expected or _by_pregnancy(cur, one)) and not _over(cur, one.id)]


def _by_pregnancy(cur: Cursor, one: Subject) -> bool:
    return PREGNANCY in subjects.systems(cur, one.id)


def _over(cur: Cursor, subject_id: int) -> bool:
    return any(one.answers.get("how") in OVER for one in said(cur, subject_id, PREGNANCY_ENDED))


def may_be(cur: Cursor, says: Iterable[Said], who: Who) -> tuple[Candidate, ...]:
    """The unborn children, of the mother who is named, of whom this may be the birth; somebody decides."""
    born = rough_date(who.born)[0]
    named = [one.raw.get("who", {}) for one in says if one.form == RELATION and one.raw.get("kind") == "mother"]
    mothers = [leading.led_to(cur, one["nhs_number"]) for one in named if one.get("nhs_number")]
    waiting = [baby for mother in mothers if mother and born for baby in unborn_of(cur, mother.id)]
    return tuple(Candidate(baby, _reasons(baby), ()) for baby in waiting if _fits(baby, born))


def _fits(baby: Subject, born: date) -> bool:
    return baby.expected is None or baby.expected - EARLIEST <= born <= baby.expected + LATEST


def _reasons(baby: Subject) -> tuple[str, ...]:
    return ("the mother is the same", "this baby was expected about then" if baby.expected else "a baby was expected")


def kin(cur: Cursor, subject_id: int, kind: str) -> list[Subject]:
    rows = [one for one in said(cur, subject_id, RELATION) if one.answers.get("kind") == kind and one.other]
    return list(subjects.headers(cur, [one.other for one in rows]).values())


def said(cur: Cursor, subject_id: int, form: str) -> list[Standing]:
    ids = subjects.together(cur, [subject_id]).get(subject_id, [subject_id])
    return fold_all(Version(*row) for row in reading.versions(cur, ids, [form]))
