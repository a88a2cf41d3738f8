"""Grave harm: cases and steps of the pathways with law behind them, and what each service signed, month by month."""
import re
from dataclasses import dataclass
from datetime import date, datetime

from psycopg import Cursor

from kith.engine.calendar import add_months, local, local_moment
from kith.language.harm import RETURNED

KINDS = {"fgm": ("fgm_mandatory_report",), "fgm_risk": ("fgm_feared", "fgm_risk_at_birth", "fgm_risk_to_daughters"),
         "exploitation": ("exploitation_referred", "exploitation_watched"),
         "honour": ("honour_abuse_acted_on",), "marac": ("marac_referred",),
         "allegation": ("allegation_told",), "death": ("child_death_notified",),
         "incident": ("serious_incident_notified",)}
# A case is one person, however often something was told, seen or weighed of them; of these it is each happening.
EACH_HAPPENING = ("allegation", "incident")
# In so many words: how few owe anything by these, a value would not tell whoever plans the question.
EVERY = ", ".join(f"'{pathway}'" for pathways in KINDS.values() for pathway in pathways)
KIND = "case d.pathway {} end".format(" ".join(
    f"when '{pathway}' then '{kind}'" for kind, pathways in KINDS.items() for pathway in pathways))
ONE = "case when {} in ({}) then d.occasion else d.person_id::text end".format(
    KIND, ", ".join(f"'{kind}'" for kind in EACH_HAPPENING))
PERIOD = re.compile(r"(?P<year>20\d\d)-(?:Q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2]))")
# By when it began: a step is of the month of its case, whenever it was done. What is not due yet is not owed yet.
STEPS = f"""
select {KIND}, count(distinct {ONE}),
    count(*) filter (where due_at <= %(at)s and state = 'done'),
    count(*) filter (where due_at <= %(at)s and state = 'done late'),
    count(*) filter (where due_at <= %(at)s and open), count(*) filter (where due_at <= %(at)s and state = 'waived')
from duties_duty d where d.pathway in ({EVERY}) and state <> 'no longer owed'
    and start_at >= %(since)s and start_at < %(until)s group by 1
"""
# By the team whose people wrote it down. What reached somebody through a relation is of no team, and stands above.
BEGUN = f"""
select e.organisation, count(distinct ({KIND}, {ONE}))
from duties_duty d cross join lateral (select e.organisation from records_entry e where e.subject_id = d.subject_id
    and e.seq = d.trigger_root limit 1) e
where d.pathway in ({EVERY}) and d.state <> 'no longer owed' and d.start_at >= %(since)s
    and d.start_at < %(until)s and e.organisation <> '' group by 1
"""
# The last word of each return, beside what asked for it.
RETURNS = """
select t.organisation, t.name, asked.answers ->> 'month', d.due_at, signed.answers, coalesce(w.full_name, by_link.who)
from access_team t join duties_duty d on d.subject_id = t.subject_id and d.pathway = 'law_return_signed'
join records_entry asked on asked.subject_id = d.subject_id and asked.seq = d.trigger_root
left join lateral records_said(d.subject_id, 'law_return', d.evidence) signed on signed.how <> 'strike'
left join access_worker w on w.id = signed.by_id
left join lateral (select e.answers ->> 'who' as who from records_entry e where e.subject_id = d.subject_id
    and e.form = 'replied' and e.post_id = signed.post_id limit 1) by_link on true
where d.state <> 'no longer owed' and asked.answers ->> 'month' >= %s and asked.answers ->> 'month' < %s
order by t.organisation, t.name, 3
"""


@dataclass(frozen=True)
class Period:
    """A month or a quarter."""

    key: str
    since: date
    until: date   # the first day after it

    @property
    def months(self) -> list[date]:
        length = (self.until.year - self.since.year) * 12 + self.until.month - self.since.month
        return [add_months(self.since, n) for n in range(length)]


@dataclass(frozen=True)
class Steps:
    """Of one kind: its cases, each a person or, where it is counted so, a happening; and what became of each step that
    came due. Not done is in it, whatever the reason.
    """

    title: str
    cases: int
    cells: tuple[int, ...]   # in time, late, not done, set aside, owed


@dataclass(frozen=True)
class Signed:
    """One month of one service: None where nobody signed; nothing was met only where somebody says so."""

    due: datetime
    by: str
    met: dict[str, int] | None

    @property
    def number(self) -> int | None:
        return None if self.met is None else sum(self.met.values())


@dataclass(frozen=True)
class Service:
    """One service and its months; one that was never asked for is not there."""

    organisation: str
    name: str
    months: dict[date, Signed]


def period(words: str, at: datetime) -> Period:
    """2026-07 or 2026-Q3; anything else is the quarter that lies before today's."""
    found = PERIOD.fullmatch(words)
    if found is None:
        return quarter(add_months(local(at).date().replace(day=1), -3))
    if found["quarter"]:
        return quarter(date(int(found["year"]), 3 * int(found["quarter"]) - 2, 1))
    first = date(int(found["year"]), int(found["month"]), 1)
    return Period(words, first, add_months(first, 1))


def quarter(day: date) -> Period:
    """That in which this day lies."""
    n = (day.month - 1) // 3
    first = date(day.year, 3 * n + 1, 1)
    return Period(f"{day.year}-Q{n + 1}", first, add_months(first, 3))


def steps(cur: Cursor, of: Period, at: datetime) -> list[Steps]:
    """Each kind, also one of which there was no case."""
    found = {row[0]: row[1:] for row in cur.execute(STEPS, {"at": at} | _asked(of)).fetchall()}
    return [_steps(kind, found.get(kind, (0,) * 5)) for kind in KINDS]


def begun(cur: Cursor, of: Period) -> dict[str, int]:
    """Team -> the cases that its people wrote down here, to lay beside what it signed."""
    return dict(cur.execute(BEGUN, _asked(of)).fetchall())


def _asked(of: Period) -> dict:
    return {"since": local_moment(of.since), "until": local_moment(of.until)}


def _steps(kind: str, found: tuple[int, ...]) -> Steps:
    cases, *parts = found
    return Steps(RETURNED[kind], cases, (*parts, sum(parts)))


def returns(cur: Cursor, of: Period) -> list[Service]:
    """Every service that was asked for a month of it, by organisation and name."""
    found: dict[tuple[str, str], dict[date, Signed]] = {}
    for organisation, name, month, due, answers, by in cur.execute(
            RETURNS, (of.since.isoformat(), of.until.isoformat())).fetchall():
        months = found.setdefault((organisation, name), {})
        months[date.fromisoformat(month[:10])] = Signed(due, by or "", _met(answers))
    return [Service(*key, months) for key, months in found.items()]


def _met(answers: dict | None) -> dict[str, int] | None:
    """None: nobody signed. Of what was signed as some, what has no number was not returned, so neither is the whole."""
    if answers is None or answers.get("met") not in ("none", "some"):
        return None
    if answers["met"] == "none":
        return dict.fromkeys(RETURNED, 0)
    given = {key: answers.get(key) for key in RETURNED}
    return None if None in given.values() else {key: int(number) for key, number in given.items()}
