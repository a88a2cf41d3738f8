"""The register of services for adults: every client, which children are in their life, and what was not asked."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from psycopg import Cursor

from kith.engine.calendar import add_months, birthday, local
from kith.engine.filling import meets
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.adults.children_asked import ChildrenAsked
from kith.language.roles import FOR_ADULTS, keys
from kith.records import reading, subjects
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.statuses.kin import CHILDREN_NEAR
from kith.worklists.about import standing

NOT_ASKED, HAS, NOT_KNOWN, NONE = "not_asked", "has", "not_known", "none"
GROWN, FRESH = 18, 6   # years; months for which an analysis of risk is recent
FORMS = ("children_asked", "risk_analysis", "left_register", "relationship", "adult_note")
OWED_BY = ("children_asked_first", "children_asked_again", "children_not_known", "risk_to_each_child", "risk_stated",
           "plan_of_clients_child", "whose_child")

CLIENTS = """
select s.person_id, i.role, t.name, coalesce(w.full_name, '') from access_involvement i
join records_subject s on s.id = i.subject_id join access_team t on t.id = i.team_id
left join access_worker w on w.id = i.worker_id
where i.role = any(%s::text[]) and (%s::bigint[] is null or i.team_id = any(%s::bigint[]))
    and i.began <= %s and (i.ended is null or i.ended > %s) order by s.person_id, i.began desc
"""
NEXT = """
select person_id, min(due_at), count(*) filter (where due_at <= %s) from duties_duty
where open and person_id = any(%s::bigint[]) and pathway = any(%s::text[]) group by person_id
"""


@dataclass(frozen=True)
class Child:
    """One child in a client's life: what they are to the client, whether on a plan, and since when off the register."""

    subject: Subject
    kinds: tuple[str, ...]
    plan: standing.Status | None
    left: str = ""   # the key of the reason for which the child left the register
    verified_by: str = ""

    @property
    def unborn(self) -> bool:
        return self.subject.born is None and self.subject.expected is not None


@dataclass
class Row:
    """One client; ``asked``: not_asked, has, not_known or none, by what was answered last."""

    subject: Subject
    practitioners: list[str] = field(default_factory=list)
    asked: str = NOT_ASKED
    asked_at: datetime | None = None
    expecting: bool = False
    children: list[Child] = field(default_factory=list)
    left: list[Child] = field(default_factory=list)
    analysed_at: datetime | None = None
    seen_at: datetime | None = None
    next_due: datetime | None = None
    late: int = 0

    @property
    def contact_only(self) -> bool:
        return self.asked == HAS and not any({"child", "lives_with", "adopted_child"} & {*one.kinds}
                                             for one in self.children) and bool(self.children)

    @property
    def on_a_plan(self) -> bool:
        return any(one.plan for one in self.children)

    def fresh(self, at: datetime) -> bool:
        """Whether the risk was analysed within the months that count."""
        since = add_months(local(at).date(), -FRESH)
        return self.analysed_at is not None and local(self.analysed_at).date() >= since


def register(team_ids: Sequence[int] | None, at: datetime) -> list[Row]:
    """Every client of these teams, or of all (None); nobody is left out for want of an answer."""
    with cursor() as cur:
        teams = None if team_ids is None else list(team_ids)
        rows = _clients(cur, cur.execute(CLIENTS, (list(keys(FOR_ADULTS)), teams, teams, at, at)).fetchall())
        said = _said(cur, rows)
        for person, row in rows.items():
            _add_answers(row, said.get(person, []))
        _add_children(cur, rows, said, at)
        for person, due, late in cur.execute(NEXT, (at, list(rows), list(OWED_BY))).fetchall():
            rows[person].next_due, rows[person].late = due, late
    return sorted(rows.values(), key=lambda row: (row.subject.family_name, row.subject.given_name, row.subject.key))


def counts(rows: Iterable[Row], at: datetime) -> dict[str, int]:
    """How many of each; the first four are everybody, each once."""
    rows = list(rows)
    plans = [row for row in rows if row.on_a_plan]
    found = {state: sum(row.asked == state for row in rows) for state in (HAS, NONE, NOT_KNOWN, NOT_ASKED)}
    return found | {
        "all": len(rows), "contact": sum(row.contact_only for row in rows),
        "unborn": sum(row.expecting or any(one.unborn for one in row.children) for row in rows),
        "plan": len(plans), "plan_not_fresh": sum(not row.fresh(at) for row in plans),
    }


def _clients(cur: Cursor, found: list[tuple]) -> dict[int, Row]:
    known = subjects.headers(cur, {person for person, *_ in found})
    rows: dict[int, Row] = {}
    for person, _, team, worker in found:
        row = rows.setdefault(person, Row(known[person]))
        row.practitioners.append(worker or f"{team}, nobody by name")
    return rows


def _said(cur: Cursor, rows: Iterable[int]) -> dict[int, list[Standing]]:
    """What stands of each person, on whichever of their records it was said."""
    together = subjects.together(cur, rows)
    owner = {record: person for person, records in together.items() for record in records}
    said: dict[int, list[Standing]] = defaultdict(list)
    for one in fold_all(Version(*row) for row in reading.versions(cur, list(owner), FORMS)):
        said[owner[one.subject]].append(one)
    return said


def _add_answers(row: Row, said: list[Standing]) -> None:
    asked = max((one for one in said if one.form == "children_asked"), key=_when, default=None)
    if asked:
        row.asked, row.asked_at = _state(asked.answers), asked.moment
        row.expecting = asked.answers.get("expected") == "yes"
    row.analysed_at = max((one.moment for one in said if one.form == "risk_analysis"), default=None)
    row.seen_at = max((one.moment for one in said if one.form == "adult_note"), default=None)


def _state(answers: dict) -> str:
    """“No children” counts only with every answer, who said so and when."""
    if meets(ChildrenAsked.any_yes, answers):
        return HAS
    confirmed = meets(ChildrenAsked.all_no, answers) and answers.get("who_said") and answers.get("said_on")
    return NONE if confirmed else NOT_KNOWN


def _when(one: Standing) -> tuple:
    return one.moment, one.root


def _add_children(cur: Cursor, rows: dict[int, Row], said: dict[int, list[Standing]], at: datetime) -> None:
    """Everybody young whom a client is said to be close to, each once, however many records they have."""
    known = subjects.headers(cur, {one.other for entries in said.values() for one in entries if one.other})
    ties: dict[tuple[int, int], list[str]] = defaultdict(list)
    for person in rows:
        for one in said.get(person, []):
            if one.form == "relationship" and one.other in known and one.answers.get("kind") in CHILDREN_NEAR:
                ties[person, known[one.other].person_id] += [] if one.answers.get("ended") else [one.answers["kind"]]
    children = subjects.headers(cur, {child for _, child in ties})
    plans = standing.statuses(cur, children, at)
    for (person, child), kinds in ties.items():
        if not children[child].died:
            plan = next((one for one in plans.get(child, ()) if one.key == "plan" and one.until is None), None)
            gone = _gone(said[person], child, known)
            _place(rows[person], Child(children[child], tuple(dict.fromkeys(kinds)), plan), gone, at)


def _gone(said: list[Standing], child: int, known: dict[int, Subject]) -> Standing | None:
    """The last word by which this child left the register."""
    left = (one for one in said if one.form == "left_register" and one.other in known
            and known[one.other].person_id == child)
    return max(left, key=_when, default=None)


def _place(row: Row, child: Child, gone: Standing | None, at: datetime) -> None:
    today = local(at).date()
    if _grown_up(child.subject, today):
        row.left += [replace(child, left="grown_up")] if _lately(child.subject, today) else []
    elif gone:
        why, by = gone.answers.get("why", ""), gone.answers.get("verified_by", "")
        row.left.append(replace(child, left=why, verified_by=by))
    elif child.kinds:
        row.children.append(child)


def _grown_up(child: Subject, today: date) -> bool:
    return child.born is not None and birthday(child.born, GROWN) <= today


def _lately(child: Subject, today: date) -> bool:
    """Came of age within the last year: who left, and why, is still worth a line."""
    return birthday(child.born, GROWN + 1) > today
