"""What became of disagreements of the last twelve months, by what they were about, and of those like one: nobody named.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from psycopg import Cursor

from kith.forms.speaking_up.disagreement import ABOUT
from kith.forms.speaking_up.disagreement_answered import OUTCOMES, STOOD
from kith.worklists.counted.statistics import shown_cells

YEAR = timedelta(days=365)
# Each once, with the last word of what was asked and of its answer; an answer stands on the record it answers for.
ASKED = """
select asked.answers ->> 'what', asked.answers ->> 'role', coalesce(asked.answers ->> 'step', 'first'), d.state,
    answer.answers ->> 'outcome', d.start_at, d.closed_at
from duties_duty d
join lateral records_said(d.subject_id, 'disagreement', d.trigger_root) asked on true
left join lateral records_said(d.subject_id, 'disagreement_answered', d.evidence) answer on true
where d.pathway = 'disagreement_answered_in_time' and d.duty = 'decided' and d.state <> 'no longer owed'
    and d.start_at > %s
"""


# What whoever was heard told of it for others, in words that the gate let through; of the same kind and service first.
STORIES = """
select asked.answers ->> 'what', answer.answers ->> 'outcome', heard.answers ->> 'story'
from duties_duty d
join lateral records_said(d.subject_id, 'disagreement', d.trigger_root) asked on true
join lateral records_said(d.subject_id, 'disagreement_heard', d.evidence) heard on true
left join duties_duty decided on decided.subject_id = d.subject_id and decided.trigger_root = d.trigger_root
    and decided.duty = 'decided'
left join lateral records_said(d.subject_id, 'disagreement_answered', decided.evidence) answer on true
where d.pathway = 'disagreement_answered_in_time' and d.duty = 'seen' and d.closed_at > %s
    and heard.how <> 'strike' and heard.answers ->> 'story' <> ''
order by (asked.answers ->> 'what' = %s)::int + (asked.answers ->> 'role' = %s)::int desc nulls last,
    d.closed_at desc limit %s
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

    what: str                 # in words; "" where the kind is known
    cells: list[int | None]   # changed, stands, waits, raised
    true: list[int]           # the same, with what is hidden
    in_time: int
    hours: float | None       # the middle time to an answer


@dataclass(frozen=True)
class Alike:
    """What makes two of them alike: the same kind, whose decision it was, and the same step; "" is any."""

    what: str
    service: str = ""
    step: str = ""

    def wider(self) -> Iterator["Alike"]:
        """Itself, then at any step, then of any service."""
        yield from dict.fromkeys((self, Alike(self.what, self.service), Alike(self.what)))

    def fits(self, row: tuple) -> bool:
        return all(mine in ("", its) for mine, its in zip((self.what, self.service, self.step), row, strict=False))


def read(cur: Cursor, at: datetime) -> list[tuple]:
    """Those of the last twelve months."""
    return cur.execute(ASKED, (at - YEAR,)).fetchall()


def became(rows: list[tuple], hides: bool) -> list[Became]:
    """A line for each kind of which there was one; few are hidden from whoever may open no person."""
    return _table({ABOUT[what]: ones for what in ABOUT if (ones := [row for row in rows if row[0] == what])}, hides)


def like(rows: list[tuple], alike: Alike, hides: bool) -> tuple[Alike, Became] | None:
    """What became of those like it; where there was none, of those that are less like it.

    For whoever may open no person there is one table of each kind, by service and step, and only where nothing of the
    kind itself is hidden: two tables side by side would give away what each of them hides.
    """
    if hides:
        return _like_for_all(rows, alike)
    found = ((one, ones) for one in alike.wider() if (ones := [row for row in rows if one.fits(row)]))
    return next(((one, _table({"": ones}, hides)[0]) for one, ones in found), None)


def _like_for_all(rows: list[tuple], alike: Alike) -> tuple[Alike, Became] | None:
    whole = {line.what: line for line in became(rows, hides=True)}.get(ABOUT.get(alike.what, ""))
    if whole is None or None in whole.cells:
        return None
    of_kind = [row for row in rows if row[0] == alike.what]
    parts = {row[1:3]: [one for one in of_kind if one[1:3] == row[1:3]] for row in of_kind}
    shown = dict(zip(parts, _table(parts, hides=True), strict=True)).get((alike.service, alike.step))
    return (alike, shown) if shown and None not in shown.cells else None


def stories(cur: Cursor, at: datetime, alike: Alike) -> list[Told]:
    """The last that were told for others who hesitate; those that are alike go first."""
    asked = (at - YEAR, alike.what, alike.service, MOST_STORIES)
    return [Told(ABOUT.get(what, ""), OUTCOMES.get(outcome, ""), story)
            for what, outcome, story in cur.execute(STORIES, asked).fetchall()]


def _table(lines: dict, hides: bool) -> list[Became]:
    """A line for each of these, and its few hidden with whatever would give them away."""
    told = {name: [row[3:] for row in ones] for name, ones in lines.items()}
    cells = shown_cells([_cells(ones) for ones in told.values()], hides)
    return [_line(name, ones, shown) for (name, ones), shown in zip(told.items(), cells, strict=True)]


def _cells(ones: list[tuple]) -> list[int]:
    answered = [outcome for _, outcome, *_ in ones if outcome]
    stands = sum(outcome == STOOD for outcome in answered)
    return [len(answered) - stands, stands, len(ones) - len(answered), len(ones)]


def _line(what: str, ones: list[tuple], cells: list[int | None]) -> Became:
    hidden = None in cells
    hours = [] if hidden else list(_hours(ones))
    in_time = 0 if hidden else sum(state == "done" for state, *_ in ones)
    return Became(what, cells, _cells(ones), in_time, median(hours) if hours else None)


def _hours(ones: list[tuple]) -> Iterator[float]:
    for _, outcome, start, closed in ones:
        if outcome and start and closed:
            yield (closed - start).total_seconds() / 3600
