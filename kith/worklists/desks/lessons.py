"""What reviews and incidents taught: each with what holds until its report is there, and its lessons as they stand."""
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from psycopg import Cursor

from kith.engine.citing import cites
from kith.engine.folding import fold_all
from kith.engine.matters import lessons as meaning
from kith.engine.matters.lessons import Lesson
from kith.engine.standing import Standing, Version
from kith.records.reading import VERSION
from kith.worklists.owed.line import WHAT

SAID = f"""
select {VERSION} from records_subject s join records_entry e on e.subject_id = s.id
where s.kind = 'locality' and e.form = any(%s) order by e.seq
"""
OWED = f"""
select d.id, {WHAT}, d.due_at, d.occasion, d.row_key, d.duty, d.pathway
from duties_duty d join records_subject s on s.id = d.subject_id
where s.kind = 'locality' and d.open and d.pathway = any(%s) order by d.due_at, d.id
"""
# Of each change: how many were told, have read it, and said that they cannot work so.
READ = """
select (e.answers ->> 'change')::bigint, count(*), count(*) filter (where d.state in ('done', 'done late')),
    count(*) filter (where said.answers ->> 'fits' = 'no')
from duties_duty d join records_entry e on e.subject_id = d.subject_id and e.seq = d.trigger_root
left join lateral records_said(d.subject_id, 'lesson_read', d.evidence) said on true
where d.pathway = 'lesson_read_in_time' and d.state <> 'no longer owed' group by 1
"""
OWES = ("learning_begun_in_time", "measure_stands_in_time", "lesson_becomes_change", "lesson_followed",
        "lesson_open_again")


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that somebody still has to do for learning: its duty, and whether its time is over."""

    key: str
    what: str
    due: datetime | None
    late: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """What holds until a report is there: by whom, by which day, and what was last said of it."""

    what: str
    role: str
    by_day: str
    outcome: str
    words: str


@dataclass
class Review:
    """One review or incident, by the notice of it."""

    said: Standing
    why_not: str = ""
    begun: datetime | None = None
    measures: list[Measure] = field(default_factory=list)
    lessons: list[Lesson] = field(default_factory=list)


@dataclass(frozen=True)
class Learnt:
    """Everything the page shows. ``read``: change -> how many were told, read it, and cannot work so."""

    reviews: tuple[Review, ...]
    owed: tuple[Owed, ...]
    read: dict[int, tuple[int, int, int]]

    @property
    def lessons(self) -> list[Lesson]:
        return [one for review in self.reviews for one in review.lessons]


def learnt(cur: Cursor, at: datetime) -> Learnt:
    """The latest review first."""
    said = fold_all(Version(*row) for row in cur.execute(SAID, (list(meaning.FORMS),)).fetchall())
    owed = tuple(Owed(key, what, due, due is not None and due <= at) for key, what, due, *_ in cur.execute(
        OWED, (list(OWES),)).fetchall())
    read = {root: tuple(counts) for root, *counts in cur.execute(READ).fetchall()}
    return Learnt(tuple(_reviews(said)), owed, read)


def _reviews(said: Iterable[Standing]) -> Iterator[Review]:
    said = sorted(said, key=lambda one: one.root)
    by_occasion = {one.occasion: Review(one) for one in said if one.form == meaning.NOTIFIED}
    answered = _answers(said)
    for one in said:
        if one.form == meaning.BEGUN and (review := _of(one, by_occasion)):
            review.begun, review.why_not = one.moment, str(one.answers.get("why_not", ""))
            review.measures = [_measure(row, answered[one.occasion, str(row.get("_row", ""))])
                               for row in one.answers.get("meanwhile") or ()]
    for lesson in meaning.lessons(said):
        if review := _of(lesson.drawn, by_occasion):
            review.lessons.append(lesson)
    yield from sorted(by_occasion.values(), key=lambda one: one.said.moment, reverse=True)


def _of(one: Standing, by_occasion: dict[str, Review]) -> Review | None:
    """The review for whose duty this was said."""
    return next((by_occasion[cite.occasion] for cite in cites(one) if cite.occasion in by_occasion), None)


def _answers(said: Iterable[Standing]) -> dict[tuple[str, str], dict]:
    """What was last said of each measure, by the occasion and the row of its duty."""
    found: dict[tuple[str, str], dict] = defaultdict(dict)
    for one in said:
        if one.form == meaning.MEASURE:
            found |= {(cite.occasion, cite.row): one.answers for cite in cites(one)}
    return found


def _measure(row: dict, answer: dict) -> Measure:
    return Measure(*(str(row.get(key, "")) for key in ("what", "role", "by_day")), str(answer.get("outcome", "")),
                   str(answer.get("words", "")))
