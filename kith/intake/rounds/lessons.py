"""Each change after a review is put before those who must read it, and each month counted by what proves it."""
from collections.abc import Iterable
from datetime import date, datetime

from psycopg import Cursor

from kith.access.permission import CLINICAL
from kith.duties.kept import kept
from kith.duties.settings import values
from kith.engine.calendar import add_months, local, local_moment
from kith.engine.catalogue import PATHWAYS
from kith.engine.folding import fold_all
from kith.engine.matters import lessons
from kith.engine.matters.lessons import FELL, Change, Lesson
from kith.engine.standing import Version
from kith.intake import locality, programs
from kith.intake.following import follow_up
from kith.intake.others.untold import put_before
from kith.language.settings import setting
from kith.records import reading
from kith.records.database import committed, cursor

MONTHS = setting("learning.months_counted", 3, "Months over which it is counted whether a lesson is followed", "Local")
LEAST = setting("learning.least_share", 90, "Per cent done in time below which a lesson is no longer followed, where "
                "its change names no other", "Local: not verified")


def tell_due(at: datetime) -> int:
    """Puts the change that each lesson has now before whoever must read it and was not told; returns how many were."""
    found, told = _lessons(at), []
    for one in [lesson.changes[-1] for lesson in found if lesson.changes]:
        with committed() as cur:
            told += _tell(cur, one, at)
    if told:
        follow_up(told, at)
    return len(told)


def count_due(at: datetime) -> int:
    """Counts, of each change that a pathway proves, the month that is over, unless that was done."""
    month = add_months(local(at).date().replace(day=1), -1)
    due = [one for one in lessons.measured(_lessons(at)) if _is_due(one, month)]
    for one in due:
        with committed() as cur:
            record = locality.record(cur, at)
            programs.say(cur, record, lessons.COUNTED, f"{one.said.root}:{month}", _count(cur, one, month, at), at)
    if due:
        with cursor() as cur:
            records = [locality.record(cur, at)]
        follow_up(records, at)
    return len(due)


def _lessons(at: datetime) -> list[Lesson]:
    with committed() as cur:
        rows = reading.versions(cur, [locality.record(cur, at)], lessons.FORMS)
    return lessons.lessons(fold_all(Version(*row) for row in rows))


def _tell(cur: Cursor, one: Change, at: datetime) -> Iterable[int]:
    said = one.said.answers
    answers = {"change": one.said.root, "says": said.get("says"), "from_day": said.get("from_day")}
    return put_before(cur, said.get("must_read") or (), CLINICAL, "lesson_to_read", one.said.root, answers, at)


def _is_due(one: Change, month: date) -> bool:
    """From the first month in which it held, and while its pathway is there."""
    began = one.from_day
    counted = {str(count.answers.get("month"))[:7] for count in one.counts}
    return (one.said.answers["measured_by"] in PATHWAYS and began is not None and began < add_months(month, 1)
            and f"{month:%Y-%m}" not in counted)


def _count(cur: Cursor, one: Change, month: date, at: datetime) -> dict:
    """Over the last months up to the end of this one, and never before the day of the change."""
    until = add_months(month, 1)
    since = max(one.from_day, add_months(until, -int(values().of(MONTHS, at))))
    found = kept(cur, one.said.answers["measured_by"], local_moment(since), local_moment(until))
    least = int(one.said.answers.get("least") or values().of(LEAST, at))
    return {"change": one.said.root, "month": month.isoformat(), "owed": found.owed, "in_time": found.in_time,
            "least": least, "held": _held(found.share, least, one.held)}


def _held(share: float | None, least: int, before: str) -> str:
    """It falls once, and is open again from then on; that it is still below is counted, and begins nothing anew."""
    if share is None:
        return "none"
    return "yes" if share >= least else "below" if before in FELL else "fell"
