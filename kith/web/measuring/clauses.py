"""What the contract says and what is so, clause by clause; from those who may open no person few are kept back."""
from django.http import HttpRequest
from psycopg import Cursor

from kith.forms.looked_after.clause_drafted import ClauseDrafted
from kith.language.contracts import MEASURED
from kith.web import staff, wording
from kith.worklists.counted import clauses as reading
from kith.worklists.counted.clauses import DRAFTED, Clause
from kith.worklists.counted.statistics import hidden_cells

HEADS = ("What is owed", "In time, of all that came due", "At least", "In the contract")
NONE, NOT_SHOWN = "No clause", "Not shown: some of them are too few"
DRAFT = frozenset(role.key for role in ClauseDrafted.recorded_by)
TEAMS = """
select s.key, t.name from access_team t join records_subject s on s.id = t.subject_id
where t.kind = 'looked_after' and not t.outside order by t.name
"""


def shown(cur: Cursor, request: HttpRequest, hides: bool) -> dict:
    """The table; ``teams``: on whose records the reader may draft a clause."""
    drafts = not DRAFT.isdisjoint(post.role for post in staff.posts(request))
    return {"heads": HEADS, "rows": [_row(one, hides) for one in reading.clauses(cur, request.at)],
            "teams": cur.execute(TEAMS).fetchall() if drafts else []}


def _row(one: Clause, hides: bool) -> tuple[str, ...]:
    return MEASURED[one.measure], _kept(one, hides), f"{one.least}%" if one.least else "Nothing agreed", _state(one)


def _kept(one: Clause, hides: bool) -> str:
    """Of few nothing is said, not even whether it is enough."""
    cells = hidden_cells([[one.in_time, one.due - one.in_time]], columns=False)[0] if hides else ()
    if one.share is None or None in cells:
        return NOT_SHOWN if None in cells else "Nothing came due"
    return f"{one.in_time} of {one.due} ({one.share}%){', fewer than agreed' if one.below else ''}"


def _state(one: Clause) -> str:
    """Schedule 4, number 7, with this provider: drafted, not signed."""
    if not one.state:
        return NONE
    state = "drafted, not signed" if one.state == DRAFTED else f"signed, holds from {_day(one)}"
    return f"{one.stands}, {one.provider}: {state}"


def _day(one: Clause) -> str:
    return wording.day(one.holds_from) if one.holds_from else "a day that is not said"
