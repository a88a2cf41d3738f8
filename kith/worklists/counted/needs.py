"""Of all needs that were found, what became of them; of actions, whether somebody took them on and did them in time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import visibility
from kith.access.confidence import CONFIDING
from kith.access.staffing import Post
from kith.engine.catalogue import FORMS
from kith.records import subjects
from kith.worklists.counted.statistics import shown_cells
from kith.worklists.person import other_name

# Each need once, by the team whose entry holds it; what became of it is the last word of what answered it.
NEEDS = """
select coalesce(nullif(found.organisation, ''), 'Told by a machine'), d.open, answer.becomes
from duties_duty d
join records_entry found on found.subject_id = d.subject_id and found.seq = d.trigger_root
left join lateral (
    select a.answers ->> 'becomes' as becomes from records_together t
    join records_entry a on a.subject_id = t.other_id and a.form = 'plan_action' and a.root = d.evidence
    where t.subject_id = d.subject_id order by a.seq desc limit 1
) answer on true
where d.pathway = 'needs_reach_the_plan' and d.state <> 'no longer owed'
"""
ACTIONS = """
select coalesce(nullif(asked.organisation, ''), 'Told by a machine'), d.duty, d.state, d.open,
    d.due_at <= %(at)s
from duties_duty d join records_entry asked on asked.subject_id = d.subject_id and asked.seq = d.trigger_root
where d.pathway = 'plan_action_taken' and d.state <> 'no longer owed' and d.duty in ('accept', 'taken', 'do', 'own')
"""
# As each stands now.
STANDING = """
select subject_id, organisation, role, answers from (
    select distinct on (e.subject_id, e.root) e.subject_id, e.organisation, e.role, e.how, e.answers
    from records_entry e where e.form = %s order by e.subject_id, e.root, e.seq desc
) said where how <> 'strike'
"""
PLANNED, NO_CAPACITY = ("action", "existing"), "no_capacity"


@dataclass
class Needs:
    """Of one team: every need it found is in exactly one of these."""

    planned: int = 0
    reasoned: int = 0
    no_capacity: int = 0
    unanswered: int = 0

    @property
    def cells(self) -> list[int]:
        parts = [self.planned, self.reasoned, self.no_capacity, self.unanswered]
        return [*parts, sum(parts)]


@dataclass
class Actions:
    """Of one team's actions: asked of somebody and taken on; and of those whose day has come, done in time."""

    asked: int = 0
    taken: int = 0
    due: int = 0
    in_time: int = 0
    late: int = 0

    @property
    def cells(self) -> list[int]:
        return [self.taken, self.asked - self.taken, self.in_time, self.late, self.due - self.in_time - self.late]


@dataclass
class Overridden:
    """What was kept all the same, with a reason: of so many."""

    actions: int = 0
    vague: int = 0
    not_involved: int = 0

    @property
    def cells(self) -> list[int]:
        return [self.vague, self.not_involved, self.actions]


@dataclass(frozen=True)
class Without:
    """A person for a need of whom there was no capacity; the name only where the reader may open them."""

    service: str
    key: str
    name: str


@dataclass(frozen=True)
class Counted:
    """Everything the page shows, by team in order of name."""

    needs: dict[str, Needs]
    actions: dict[str, Actions]
    overridden: dict[str, Overridden]
    signed: int
    signed_all_the_same: int
    without: tuple[Without, ...]


def counted(cur: Cursor, worker_id: int, posts: Sequence[Post], at: datetime) -> Counted:
    """Counted from what is owed and from what stands, with nothing taken out."""
    planned = cur.execute(STANDING, ("plan_action",)).fetchall()
    signed = [row[3] for row in cur.execute(STANDING, ("assessment_signed",)).fetchall()]
    return Counted(_needs(cur), _actions(cur, at), _overridden(planned), len(signed),
                   sum(bool(said.get("all_the_same")) for said in signed),
                   tuple(_without(cur, planned, worker_id, posts, at)))


def shown(lines: Iterable, hides: bool) -> list[list[int | None]]:
    """The cells of each line; few are not shown to whoever may open no person."""
    rows = [one.cells for one in lines]
    return shown_cells(rows, hides)


def _needs(cur: Cursor) -> dict[str, Needs]:
    found: dict[str, Needs] = defaultdict(Needs)
    for team, is_open, becomes in cur.execute(NEEDS).fetchall():
        one = found[team]
        if is_open:
            one.unanswered += 1
        elif becomes == NO_CAPACITY:
            one.no_capacity += 1
        elif becomes in PLANNED:
            one.planned += 1
        else:
            one.reasoned += 1
    return dict(sorted(found.items()))


def _actions(cur: Cursor, at: datetime) -> dict[str, Actions]:
    found: dict[str, Actions] = defaultdict(Actions)
    for team, duty, state, is_open, due in cur.execute(ACTIONS, {"at": at}).fetchall():
        one = found[team]
        one.asked += duty == "accept"
        one.taken += duty == "taken" and not is_open
        if duty in ("do", "own") and (due or not is_open):
            one.due += 1
            one.in_time += state == "done"
            one.late += state == "done late"
    return dict(sorted(found.items()))


def _overridden(planned: list[tuple]) -> dict[str, Overridden]:
    found: dict[str, Overridden] = defaultdict(Overridden)
    for _, team, _, said in planned:
        if said.get("becomes") == "action":
            one = found[team or "Told by a machine"]
            one.actions += 1
            one.vague += bool(said.get("why_vague"))
            one.not_involved += bool(said.get("why_them"))
    return dict(sorted(found.items()))


def _without(cur: Cursor, planned: list[tuple], worker_id: int, posts: Sequence[Post], at: datetime
             ) -> Iterable[Without]:
    """The families by name, to those who may open them: behind each number there is one."""
    asks = FORMS["plan_action"].questions["lacks"].choices()
    rows = [(subject, said) for subject, _, role, said in planned
            if said.get("becomes") == NO_CAPACITY and role.rpartition(":")[2] not in CONFIDING]
    may = visibility.visible(cur, worker_id, {subject for subject, _ in rows}, at, posts=posts) if rows else set()
    known = subjects.headers(cur, list(may)) if may else {}
    for subject, said in rows:
        one = known.get(subject)
        yield Without(asks.get(said.get("lacks"), ""), one.key if one else "", other_name(one) if one else "")
