"""Which statuses stand for people now: on a plan, looked after, pregnant; read for a whole list at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.engine.catalogue import FORMS, events_in
from kith.engine.filling import meets
from kith.engine.standing import Standing, Version, fold_all
from kith.language.events import Where
from kith.records.reading import VERSION
from kith.statuses import areas, care, expecting

SPANS = {
    "plan": ("Child protection plan", care.ON_A_PLAN),
    "care": ("Looked after", care.LOOKED_AFTER),
    "pregnant": ("Pregnant", expecting.PREGNANT),
    "away": ("Out of area, not accepted", areas.NOT_ACCEPTED),
}
FACTS = {"plan": "on a child protection plan", "care": "looked after", "away": "out of area, not accepted"}
ENDING = {key: [one for one in events_in(span.ends) if isinstance(one, Where)] for key, (_, span) in SPANS.items()}
BEGINS = {span.begins.form: key for key, (_, span) in SPANS.items()}
ENDS = {one.form: key for key, ends in ENDING.items() for one in ends}
ASKS = {one.form: one.condition for key, (_, span) in SPANS.items() for one in (span.begins, *ENDING[key])}
READ = f"""
select t.subject_id, said.* from records_together t cross join unnest(%s::text[]) asked (form)
cross join lateral (
    select {VERSION} from records_entry e where e.subject_id = t.other_id and e.form = asked.form offset 0
) said where t.subject_id = any(%s::bigint[]) order by said.seq
"""


@dataclass(frozen=True, slots=True)
class Status:
    """One that stands, or stood until a moment: since when, and the word that goes with it, such as neglect."""

    key: str
    title: str
    since: datetime | None
    precision: str
    words: str
    until: datetime | None = None


def statuses(cur: Cursor, subject_ids: Iterable[int], at: datetime) -> dict[int, list[Status]]:
    """Every status of these records, the standing ones first; records without any are absent."""
    said = read(cur, subject_ids)
    return {record: found for record, entries in said.items() if (found := of(entries, at))}


def read(cur: Cursor, subject_ids: Iterable[int], also: Iterable[str] = ()) -> dict[int, list[Standing]]:
    """What stands of the entries that tell of statuses, and of these forms too, by record."""
    by_record: dict[int, list[Version]] = {}
    for subject_id, *row in cur.execute(READ, ([*BEGINS, *ENDS, *also], list(subject_ids))).fetchall():
        by_record.setdefault(subject_id, []).append(Version(*row))
    return {record: fold_all(rows) for record, rows in by_record.items()}


def beside(found: Iterable[Status]) -> tuple[str, ...]:
    """The facts that stand beside a name on a list."""
    return tuple(FACTS[one.key] for one in found if one.until is None and one.key in FACTS)


def of(said: Iterable[Standing], at: datetime) -> list[Status]:
    """The statuses that one person's entries tell of at a moment."""
    entries = [one for one in said if one.moment <= at and _counts(one)]
    found = [status for key in SPANS if (status := _status(key, entries))]
    return sorted(found, key=lambda status: status.until is not None)


def _counts(one: Standing) -> bool:
    """Of a form that ends a status only with some answers, the others end nothing."""
    asked = ASKS.get(one.form)
    return asked is None or meets(asked, one.answers)


def _status(key: str, entries: list[Standing]) -> Status | None:
    """The last of a status, as spans are reckoned: on one day an end comes before a beginning, unless it has none."""
    last, until, spare = None, None, None
    for one in sorted((one for one in entries if key in (BEGINS.get(one.form), ENDS.get(one.form))), key=_in_order):
        if one.form in BEGINS:
            spare = spare if spare and one.moment <= spare.over else None
            last, until = one, spare.moment if spare else None
        elif last and until is None:
            until, spare = one.moment, None
        else:
            spare = one
    return Status(key, SPANS[key][0], last.happened, last.precision, _words(last), until) if last else None


def _in_order(one: Standing) -> tuple[datetime, bool, int]:
    return one.moment, one.form in BEGINS, one.root


def _words(began: Standing) -> str:
    """The answer that says which kind: the category of a plan, the legal status of care."""
    answers: Mapping = began.answers
    for key, question in FORMS[began.form].questions.items():
        if question.kind == "choice" and key in answers:
            return question.choices().get(answers[key], "").lower()
    return ""
