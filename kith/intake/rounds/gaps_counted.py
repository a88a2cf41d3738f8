"""Each month, of everything that people sent by a form with questions that are wanted: how much of it was whole."""
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, datetime

from psycopg import Cursor

from kith.engine import wanting
from kith.engine.calendar import add_months, local_moment
from kith.engine.catalogue import FORMS
from kith.intake import by_itself, locality
from kith.intake.rounds import monthly
from kith.intake.statement import Said
from kith.language.forms import Form
from kith.records.database import committed, cursor

COUNTS = tuple(form for form in FORMS.values() if form.gaps_because)
LAST = """
select answers ->> 'of_form', max(answers ->> 'month') from records_entry where subject_id = %s
    and form = 'gaps_counted' group by 1
"""
# As it was when it left: what was added or corrected later does not make it whole. What never happened is not counted.
SENT = """
select t.key, e.answers from records_entry e left join lateral (select s.key from access_team t
    join records_subject s on s.id = t.subject_id where t.name = e.organisation order by t.id limit 1) t on true
where e.form = %s and e.root = e.seq and e.by_id is not null and e.recorded_at >= %s and e.recorded_at < %s
    and not exists (select from records_entry s where s.subject_id = e.subject_id and s.root = e.root
        and s.how = 'strike')
"""


def count_due(at: datetime) -> int:
    """Counts each month that is over and was not counted, for each team that sent something and for all together."""
    with committed() as cur:
        key = locality.key(cur, at)
        last = dict(cur.execute(LAST, (locality.record(cur, at),)).fetchall())
    due = [(form, month) for form in COUNTS for month in monthly.owed(last.get(form.key), monthly.over(at))]
    return sum(_count_month(form, month, key, at) for form, month in due)


def _count_month(form: type[Form], month: date, locality_key: str, at: datetime) -> int:
    """All together are said last: whoever is stopped on the way counts the month again, and says each once."""
    with cursor() as cur:
        found = _sent(cur, form, month)
    for whose, answers in sorted(found.items(), reverse=True):
        count = _count(form, answers) | {"whose": "team" if whose else "all"}
        _say(whose or locality_key, form, count, month, at)
    return len(found)


def _sent(cur: Cursor, form: type[Form], month: date) -> dict[str, list[dict]]:
    """Team -> what it sent; under no team, everything."""
    found: dict[str, list[dict]] = defaultdict(list, {"": []})
    asked = form.key, local_moment(month), local_moment(add_months(month, 1))
    for team, answers in cur.execute(SENT, asked).fetchall():
        found[""].append(answers)
        if team:
            found[team].append(answers)
    return found


def _say(key: str, form: type[Form], count: dict, month: date, at: datetime) -> None:
    told = {"of_form": form.key, "month": month.isoformat()} | count
    said = Said("gaps_counted", told, occasion=f"gaps:{form.key}:{month}", happened=at.isoformat())
    by_itself.say(f"gaps:{form.key}:{key}:{month}", key, said, at)


def _count(form: type[Form], sent: Iterable[dict]) -> dict:
    how, gaps = Counter(), Counter()
    for answers in sent:
        missing = wanting.missing(form, answers)
        gaps.update(one.key for one in missing)
        how["whole" if not missing else "reasoned" if answers.get(form.gaps_because) else "at_once"] += 1
    rows = [{"_row": key, "question": key, "times": str(times)} for key, times in sorted(gaps.items())]
    return {"sent": str(how.total())} | {key: str(how[key]) for key in ("whole", "at_once", "reasoned")} | (
        {"gaps": rows} if rows else {})
