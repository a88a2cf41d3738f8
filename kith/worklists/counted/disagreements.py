"""What became of disagreements of the last twelve months, by what they were about: counted, and nobody named."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from psycopg import Cursor

from kith.forms.speaking_up.disagreement import ABOUT
from kith.forms.speaking_up.disagreement_answered import OUTCOMES, STOOD
from kith.worklists.counted.statistics import shown_cells

YEAR = timedelta(days=365)
# Each once, with the last word of its answer; an answer stands on the record it answers for.
ASKED = """
select asked.answers ->> 'what', d.state, answer.outcome, d.start_at, d.closed_at
from duties_duty d
join records_entry asked on asked.subject_id = d.subject_id and asked.seq = d.trigger_root
left join lateral (
    select a.answers ->> 'outcome' as outcome from records_together t
    join records_entry a on a.subject_id = t.other_id and a.form = 'disagreement_answered' and a.root = d.evidence
    where t.subject_id = d.subject_id order by a.seq desc limit 1
) answer on true
where d.pathway = 'disagreement_answered_in_time' and d.duty = 'decided' and d.state <> 'no longer owed'
    and d.start_at > %s
"""


# What whoever was heard told of it for others, in words that the gate let through; the last first.
STORIES = """
select asked.answers ->> 'what', answer.outcome, heard.answers ->> 'story'
from duties_duty d
join records_entry asked on asked.subject_id = d.subject_id and asked.seq = d.trigger_root
join lateral (select h.how, h.answers from records_together t
    join records_entry h on h.subject_id = t.other_id and h.form = 'disagreement_heard' and h.root = d.evidence
    where t.subject_id = d.subject_id order by h.seq desc limit 1) heard on true
left join duties_duty decided on decided.subject_id = d.subject_id and decided.trigger_root = d.trigger_root
    and decided.duty = 'decided'
left join lateral (select a.answers ->> 'outcome' as outcome from records_together t
    join records_entry a on a.subject_id = t.other_id and a.form = 'disagreement_answered' and a.root = decided.evidence
    where t.subject_id = d.subject_id order by a.seq desc limit 1) answer on true
where d.pathway = 'disagreement_answered_in_time' and d.duty = 'seen' and d.closed_at > %s
    and heard.how <> 'strike' and heard.answers ->> 'story' <> '' order by d.closed_at desc limit %s
"""
MOST_STORIES = 6


@dataclass(frozen=True)
class Told:
    """One story without a name: what it was about, what the answer was, and what it changed."""

    what: str
    outcome: str
    story: str


@dataclass(frozen=True)
class Became:
    """Of one kind: how many were raised, and of these how many changed something, stand, or wait for an answer."""

    what: str
    cells: list[int | None]   # changed, stands, waits, raised
    in_time: int
    hours: float | None       # the middle time to an answer


def became(cur: Cursor, at: datetime, hides: bool) -> list[Became]:
    """A line for each kind of which there was one; few are hidden from whoever may open no person."""
    rows = cur.execute(ASKED, (at - YEAR,)).fetchall()
    found = [(what, [row[1:] for row in rows if row[0] == what]) for what in ABOUT]
    lines = [(what, ones) for what, ones in found if ones]
    cells = shown_cells([_cells(ones) for _, ones in lines], hides)
    return [_line(what, ones, shown) for (what, ones), shown in zip(lines, cells, strict=True)]


def stories(cur: Cursor, at: datetime) -> list[Told]:
    """The last that were told for others who hesitate."""
    return [Told(ABOUT.get(what, ""), OUTCOMES.get(outcome, ""), story)
            for what, outcome, story in cur.execute(STORIES, (at - YEAR, MOST_STORIES)).fetchall()]


def _cells(ones: list[tuple]) -> list[int]:
    answered = [outcome for _, outcome, *_ in ones if outcome]
    stands = sum(outcome == STOOD for outcome in answered)
    return [len(answered) - stands, stands, len(ones) - len(answered), len(ones)]


def _line(what: str, ones: list[tuple], cells: list[int | None]) -> Became:
    hidden = None in cells
    hours = [] if hidden else list(_hours(ones))
    in_time = 0 if hidden else sum(state == "done" for state, *_ in ones)
    return Became(ABOUT[what], cells, in_time, median(hours) if hours else None)


def _hours(ones: list[tuple]) -> Iterator[float]:
    for _, outcome, start, closed in ones:
        if outcome and start and closed:
            yield (closed - start).total_seconds() / 3600
