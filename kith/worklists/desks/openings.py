"""Pages opened without a usual reason: why, what was asked and answered since, and how often one person does it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access import viewing, workers
from kith.engine.catalogue import FORMS
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.language.settings import setting
from kith.records import reading, subjects
from kith.records.subjects import Subject

OFTEN = setting("glass.often", 3, "Pages opened without a usual reason by one person in four weeks that are said first",
                "Local: not tried with people")
SPAN = timedelta(weeks=4)
MOST = 200
SAID = ("opened_without_reason", "opening_reviewed", "opening_explained")

# Those of four weeks, and earlier ones of whoever is still read about or asked.
OPENED = f"""
select v.id, v.worker_id, w.full_name, coalesce(r.key, ''), w.subject_id, v.subject_id, v.at, {viewing.UNTIL}, v.reason,
    coalesce(v.posts, '')
from access_viewing v join access_worker w on w.id = v.worker_id left join records_subject r on r.id = w.subject_id
where v.until is not null and (v.at > %(since)s or exists (
    select from duties_duty d where d.subject_id = w.subject_id and d.open
        and d.pathway in ('opening_read', 'opening_asked')))
order by v.at desc, v.id desc limit %(most)s
"""
OWED = """
select occasion, duty, id, due_at from duties_duty
where subject_id = any(%s::bigint[]) and open and pathway in ('opening_read', 'opening_asked') order by due_at
"""
# How many somebody opened, and how many the others of their team did between them.
HOW_OFTEN = """
select w.id, (select count(*) from access_viewing v where v.worker_id = w.id and v.until is not null
        and v.at > %(since)s), t.name, others.people, others.opened
from access_worker w
left join lateral (select p.team_id from access_post_standing p where p.worker_id = w.id and p.began <= %(at)s
    and (p.ended is null or p.ended > %(at)s) order by p.began desc, p.id desc limit 1) p on true
left join access_team t on t.id = p.team_id
cross join lateral (select count(*) as people, coalesce(sum((select count(*) from access_viewing v
        where v.worker_id = one.worker_id and v.until is not null and v.at > %(since)s)), 0) as opened
    from (select distinct o.worker_id from access_post_standing o where o.team_id = p.team_id and o.worker_id <> w.id
        and o.began <= %(at)s and (o.ended is null or o.ended > %(at)s)) one) others
where w.id = any(%(workers)s::bigint[])
"""
OCCASION = "select occasion from records_entry where subject_id = %s and seq = %s"


@dataclass(frozen=True)
class Said:
    """One step of what was asked and answered about an opening."""

    at: datetime
    by: str
    form: str
    answers: dict
    occasion: str

    @property
    def decision(self) -> str:
        """What the guardian decided, in words; empty of what the worker answered."""
        question = FORMS[self.form].questions.get("decision")
        return question.choices().get(self.answers.get("decision", ""), "") if question else ""


@dataclass(frozen=True)
class Often:
    """How many pages somebody opened so in four weeks, and the others of their team between them."""

    mine: int
    team: str
    people: int
    others: int


@dataclass(frozen=True)
class Opened:
    """One opening. ``owed``: the duty that its reader answers; ``waits``: until when the worker has to answer."""

    number: int
    worker_id: int
    worker: str
    record: str
    about: Subject
    at: datetime
    until: datetime
    reason: str
    posts: str
    often: Often
    said: tuple[Said, ...] = ()
    owed: str = ""
    due_at: datetime | None = None
    waits: datetime | None = None
    earlier: datetime | None = None   # when the same worker opened the same page before
    untrained: bool = False

    @property
    def namesake(self) -> bool:
        """Whether whoever opened it has the same family name as whom it is about."""
        return self.worker.rpartition(" ")[2].casefold() == self.about.family_name.casefold() != ""


def read(cur: Cursor, at: datetime) -> list[Opened]:
    """Everything that is still to be read or answered, the longest owed first; then what was opened in four weeks."""
    rows = cur.execute(OPENED, {"since": at - SPAN, "most": MOST}).fetchall()
    records = sorted({row[4] for row in rows} - {None})
    about, often = subjects.headers(cur, {row[5] for row in rows}), how_often(cur, {row[1] for row in rows}, at)
    owed = {occasion: (duty, key, due) for occasion, duty, key, due in cur.execute(OWED, (records,)).fetchall()}
    said, names = _said(cur, records)
    found = [_one(row, rows, about, often, owed, said, names) for row in rows if row[5] in about]
    found = [one for one in found if one.owed or one.waits or one.at > at - SPAN]
    return sorted(found, key=_place)


def _place(one: Opened) -> tuple[bool, float, float]:
    when = one.at.timestamp()
    return (False, one.due_at.timestamp(), when) if one.owed else (True, -when, 0)


def asked_about(cur: Cursor, record: int, root: int, at: datetime) -> Opened | None:
    """The opening of this worker’s that was asked about in this entry."""
    occasions = cur.execute(OCCASION, (record, root)).fetchone()
    return next((one for one in read(cur, at) if occasions and occasions[0] in {step.occasion for step in one.said}),
                None)


def how_often(cur: Cursor, workers: Iterable[int], at: datetime) -> dict[int, Often]:
    """Of each of these, beside what is usual where they work."""
    asked = {"workers": sorted(workers), "since": at - SPAN, "at": at}
    rows = cur.execute(HOW_OFTEN, asked).fetchall()
    return {worker: Often(mine, team or "", people, int(others)) for worker, mine, team, people, others in rows}


def _said(cur: Cursor, records: list[int]) -> tuple[dict[str, list[Standing]], dict[int, str]]:
    """What was said, by the occasion that it answers; and the names of those who said it."""
    entries = [Version(*row) for row in reading.versions(cur, records, SAID)] if records else []
    said: dict[str, list[Standing]] = {}
    for one in fold_all(entries):
        for occasion in {citation[3] for citation in one.citations} or {""}:
            said.setdefault(occasion, []).append(one)
    return said, workers.names(cur, (one.by for one in entries))


def _one(row: tuple, rows: list[tuple], about: dict, often: dict, owed: dict, said: dict, names: dict) -> Opened:
    number, worker_id, worker, record, _, subject_id, at, until, reason, posts = row
    occasion = f"opened:{number}"
    steps = tuple(_steps(occasion, said, names))
    stands = [owed[name] for name in (occasion, *(step.occasion for step in steps)) if name in owed]
    duty, key, due = stands[0] if stands else ("", "", None)
    asked = duty == "answer"
    earlier = max((other[6] for other in rows if (other[1], other[5]) == (worker_id, subject_id) and other[6] < at),
                  default=None)
    untrained = any(one.occasion == occasion and one.answers.get("untrained") == "yes" for one in said.get("", ()))
    return Opened(number, worker_id, worker, record, about[subject_id], at, until, reason, posts, often[worker_id],
                  steps, "" if asked else key, None if asked else due, due if asked else None, earlier, untrained)


def _steps(occasion: str, said: dict[str, list[Standing]], names: dict[int, str]) -> Iterator[Said]:
    """What answers it, and what answers that."""
    for one in sorted(said.get(occasion, ()), key=lambda one: one.recorded):
        yield Said(one.recorded, names.get(one.by, ""), one.form, one.answers, one.occasion)
        yield from _steps(one.occasion, said, names) if one.form == "opening_reviewed" else ()
