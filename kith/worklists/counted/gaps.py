"""How whole what was sent is: month by month for all together, team by team for the last month that was counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from psycopg import Cursor

from kith.engine.catalogue import FORMS
from kith.worklists.counted.statistics import shown_cells

COUNTED = """
select t.key, t.name, e.answers from access_team t join records_entry e on e.subject_id = t.subject_id
where e.form = 'gaps_counted' and e.how <> 'strike' order by t.name, e.seq
"""
WHOLE = """
select '', 'All teams', e.answers from records_subject s join records_entry e on e.subject_id = s.id
where s.kind = 'locality' and e.form = 'gaps_counted' and e.how <> 'strike' order by e.seq
"""
PARTS = ("whole", "at_once", "reasoned", "sent")


@dataclass(frozen=True, slots=True)
class Counted:
    """One month of one team, or of all: ``sent`` is the denominator, whatever was missing and for whatever reason."""

    key: str
    team: str
    form: str
    month: date
    cells: tuple[int, ...]   # whole, at once, with a reason, sent
    gaps: tuple[tuple[str, int], ...]   # the words of a question, and how often it was missing

    @property
    def share(self) -> int | None:
        return round(100 * self.cells[0] / self.cells[-1]) if self.cells[-1] else None


@dataclass(frozen=True)
class Sent:
    """One form: all teams month by month, the newest first, and each team in the newest month."""

    form: str
    title: str
    months: tuple[Counted, ...]
    teams: tuple[Counted, ...]


def sent(cur: Cursor) -> list[Sent]:
    """Each form of which anything was counted."""
    whole = [_counted(*row) for row in cur.execute(WHOLE).fetchall()]
    teams = [_counted(*row) for row in cur.execute(COUNTED).fetchall()]
    return [_of(form, whole, teams) for form in dict.fromkeys(one.form for one in whole) if form in FORMS]


def shown(counts: list[Counted], hides: bool) -> list[list[int | None]]:
    """The cells of each line; whoever may open no person meets nobody in a small number."""
    rows = [one.cells for one in counts]
    return shown_cells(rows, hides)


def _of(form: str, whole: list[Counted], teams: list[Counted]) -> Sent:
    months = sorted((one for one in whole if one.form == form), key=lambda one: one.month, reverse=True)[:12]
    newest = months[0].month
    return Sent(form, FORMS[form].title, tuple(months),
                tuple(one for one in teams if one.form == form and one.month == newest))


def _counted(key: str, team: str, said: dict) -> Counted:
    form = said.get("of_form", "")
    month = date.fromisoformat(str(said["month"])[:10])
    return Counted(key, team, form, month, tuple(int(said.get(part) or 0) for part in PARTS),
                   tuple(_gaps(form, said.get("gaps") or [])))


def _gaps(form: str, rows: list[dict]) -> Iterator[tuple[str, int]]:
    questions = FORMS[form].questions if form in FORMS else {}
    for row in sorted(rows, key=lambda row: -int(row.get("times") or 0)):
        asked = questions.get(str(row.get("question")))
        yield (asked.asks if asked else str(row.get("question"))), int(row.get("times") or 0)
