"""Which statuses stand for people now: on a plan, looked after, pregnant; read for a whole list at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.calendar import add_months, local
from kith.engine.catalogue import FORMS
from kith.engine.days import day_of
from kith.engine.filling import meets
from kith.engine.folding import fold_all
from kith.engine.listening.parts import events_in
from kith.engine.standing import Standing, Version
from kith.forms.meetings.plan_stepped_down import STATUSES, PlanSteppedDown
from kith.language.events import Event, Where
from kith.records.reading import VERSION
from kith.statuses import areas, care, expecting
from kith.statuses.looked_at import IN_VIEW, REVIEW_BY, SILENT_SOURCE, WATCHED

SPANS = {
    "plan": ("Child protection plan", care.ON_A_PLAN),
    "need": ("Child in need plan", care.IN_NEED),
    "care": ("Looked after", care.LOOKED_AFTER),
    "marac": ("On a plan of MARAC", care.MARAC),
    "pregnant": ("Pregnant", expecting.PREGNANT),
    "away": ("Out of area, not accepted", areas.NOT_ACCEPTED),
}
FACTS = {"plan": "on a child protection plan", "need": "on a child in need plan", "care": "looked after",
         "marac": "on a plan of MARAC", "stepped": "stepped down from a plan lately",
         "away": "out of area, not accepted"}
DOUBT = "may be out of date"


def _parts(event: Event) -> tuple[Where, ...]:
    return tuple(one for one in events_in(event) if isinstance(one, Where))


BEGINS = {key: _parts(span.begins) for key, (_, span) in SPANS.items()}
ENDS = {key: _parts(span.ends) for key, (_, span) in SPANS.items()}
SEEN = {key: _parts(one.seen) for key, one in WATCHED.items()}
READS = tuple({one.form: None for parts in (BEGINS, ENDS, SEEN) for ones in parts.values() for one in ones}
              | {PlanSteppedDown.key: None})
READ = f"""
select t.subject_id, said.* from records_together t cross join unnest(%s::text[]) asked (form)
cross join lateral (
    select {VERSION} from records_entry e where e.subject_id = t.other_id and e.form = asked.form offset 0
) said where t.subject_id = any(%s::bigint[]) order by said.seq
"""


@dataclass(frozen=True, slots=True)
class Status:
    """One that stands, or stood until a moment: since when, and the word that goes with it, such as neglect.

    ``source`` and ``by``: whose word it is, and which system or team brought it; ``as_of``: when they last said
    anything of it; ``review``: the day by which somebody is to look at it again; ``doubt``: why it may be out of date.
    """

    key: str
    title: str
    since: datetime | None
    precision: str
    words: str
    until: datetime | None = None
    source: str = ""
    by: str = ""
    as_of: datetime | None = None
    review: date | None = None
    doubt: str = ""
    worry: str = ""   # of a step-down: what would make us worry again, in the words of whoever agreed to it

    @property
    def was(self) -> str:
        """How it is said once it stands no more: on a child protection plan; pregnant."""
        return FACTS.get(self.key, self.title.lower())


def statuses(cur: Cursor, subject_ids: Iterable[int], at: datetime) -> dict[int, list[Status]]:
    """Every status of these records, the standing ones first; records without any are absent."""
    said = read(cur, subject_ids)
    return {record: found for record, entries in said.items() if (found := of(entries, at))}


def read(cur: Cursor, subject_ids: Iterable[int], also: Iterable[str] = ()) -> dict[int, list[Standing]]:
    """What stands of the entries that tell of statuses, and of these forms too, by record."""
    by_record: dict[int, list[Version]] = {}
    for subject_id, *row in cur.execute(READ, ([*READS, *also], list(subject_ids))).fetchall():
        by_record.setdefault(subject_id, []).append(Version(*row))
    return {record: fold_all(rows) for record, rows in by_record.items()}


def beside(found: Iterable[Status]) -> tuple[str, ...]:
    """The facts that stand beside a name on a list, with a doubt where there is one."""
    return tuple(f"{FACTS[one.key]}, {DOUBT}" if one.doubt else FACTS[one.key] for one in found
                 if one.until is None and one.key in FACTS)


def of(said: Iterable[Standing], at: datetime, heard: Mapping[str, datetime] | None = None) -> list[Status]:
    """The statuses that one person's entries tell of at a moment. ``heard``: when news last came from each system."""
    entries = [one for one in said if one.moment <= at]
    found = [status for key in SPANS if (status := _status(key, entries, at, heard or {}))]
    return sorted((*found, *_stepped_down(entries, at)), key=lambda status: status.until is not None)


def reminder(found: Iterable[Status], learnt: datetime | None) -> str:
    """What whoever hears of something new after a step-down is told with it; its words stand on the page alone."""
    if learnt and any(one.key == "stepped" and one.as_of and one.as_of < learnt for one in found):
        return "They were stepped down from a plan before this came: read what would make us worry again."
    return ""


def _stepped_down(entries: Iterable[Standing], at: datetime) -> Iterator[Status]:
    """The last step-down, for as long as it is held in view."""
    last = max((one for one in entries if one.form == PlanSteppedDown.key), key=lambda one: one.moment, default=None)
    if last and add_months(local(last.moment).date(), int(values().of(IN_VIEW, at))) >= local(at).date():
        said = last.answers
        ways = [STATUSES.get(str(said.get(key)), "") for key in ("before", "after")]
        yield Status("stepped", "Stepped down", last.happened, last.precision, f"from {ways[0].lower()} to "
                     f"{ways[1].lower()}", as_of=last.recorded, worry=str(said.get("worry") or ""))


def _is(one: Standing, parts: tuple[Where, ...]) -> bool:
    """Whether this entry is one of these, with the answers that they ask for."""
    return any(one.form == part.form and (part.condition is None or meets(part.condition, one.answers))
               for part in parts)


def _status(key: str, entries: list[Standing], at: datetime, heard: Mapping[str, datetime]) -> Status | None:
    """The last of a status, as spans are reckoned: on one day an end comes before a beginning, unless it has none."""
    last, until, spare = None, None, None
    marks = [(one, _is(one, BEGINS[key])) for one in entries if _is(one, BEGINS[key]) or _is(one, ENDS[key])]
    for one, begins in sorted(marks, key=_in_order):
        if begins:
            spare = spare if spare and one.moment <= spare.over else None
            last, until = one, spare.moment if spare else None
        elif last and until is None:
            until, spare = one.moment, None
        else:
            spare = one
    if last is None:
        return None
    fresh = {} if until else _fresh(key, last, [one for one in entries if _is(one, SEEN.get(key, ()))], at, heard)
    return Status(key, SPANS[key][0], last.happened, last.precision, _words(last), until, **fresh)


def _fresh(key: str, began: Standing, seen: list[Standing], at: datetime, heard: Mapping[str, datetime]) -> dict:
    """Who told of it, as of when, by which day it is looked at again, and why it may be out of date."""
    seen = [one for one in seen if one.moment >= began.moment]
    last = max((began, *seen), key=lambda one: one.moment)
    sender = began.last.sender
    heard_at = heard.get(sender) if began.last.by is None else None   # what somebody typed has no line to fall silent
    as_of = max(filter(None, (last.moment, heard_at)))
    review = _review(key, began, last)
    late = review is not None and review < local(at).date()
    return {"source": FORMS[began.form].service, "by": began.last.organisation or sender, "as_of": as_of,
            "review": review, "doubt": _doubt(heard_at, late, at)}


def _review(key: str, began: Standing, last: Standing) -> date | None:
    """By the day that its beginning names, until somebody has looked at it; then so many months after they did."""
    if key not in WATCHED:
        return None
    named = day_of(began.answers.get(REVIEW_BY))
    if last is began and named:
        return named
    months = WATCHED[key].first if last is began else WATCHED[key].again
    return add_months(local(last.moment).date(), int(values().of(months, last.moment)))


def _doubt(heard_at: datetime | None, late: bool, at: datetime) -> str:
    if heard_at is not None and heard_at < at - timedelta(hours=values().of(SILENT_SOURCE, at)):
        return "its source has been silent"
    return "its review is overdue" if late else ""


def _in_order(mark: tuple[Standing, bool]) -> tuple[datetime, bool, int]:
    return mark[0].moment, mark[1], mark[0].root


def _words(began: Standing) -> str:
    """The answer that says which kind: the category of a plan, the legal status of care."""
    answers: Mapping = began.answers
    for key, question in FORMS[began.form].questions.items():
        if question.kind == "choice" and key in answers:
            return question.choices().get(answers[key], "").lower()
    return ""
