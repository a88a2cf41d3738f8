"""Of all needs that were found, what became of them; of actions and plans, whether they were done and looked at."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.worklists.counted.statistics import shown_cells

# Each need once, by the team whose entry holds it; what became of it is the last word of what answered it.
NEEDS = """
select coalesce(nullif(found.organisation, ''), 'Told by a machine'), d.open, case when d.state = 'waived' and exists (
    select from records_together t join records_entry w on w.subject_id = t.other_id and w.form = 'waived'
        and w.answers ->> 'ground' = 'no_capacity' and w.citations @> jsonb_build_array(d.citation)
    where t.subject_id = d.subject_id) then 'no_capacity' else answer.answers ->> 'becomes' end
from duties_duty d
join records_entry found on found.subject_id = d.subject_id and found.seq = d.trigger_root
left join lateral records_said(d.subject_id, 'plan_action', d.evidence) answer on true
where d.pathway = 'needs_reach_the_plan' and d.state <> 'no longer owed'
"""
ACTIONS = """
select coalesce(nullif(asked.organisation, ''), 'Told by a machine'), d.duty, d.state, d.open,
    d.due_at <= %(at)s, done.answers ->> 'reached'
from duties_duty d join records_entry asked on asked.subject_id = d.subject_id and asked.seq = d.trigger_root
left join lateral records_said(d.subject_id, 'action_done', d.evidence) done on true
where d.pathway = 'plan_action_taken' and d.state <> 'no longer owed' and d.duty in ('accept', 'taken', 'do', 'own')
"""
LOOKS = """
select coalesce(nullif(planned.organisation, ''), 'Told by a machine'), d.state
from duties_duty d join records_entry planned on planned.subject_id = d.subject_id and planned.seq = d.trigger_root
where d.pathway = 'plan_looked_at_again' and d.state <> 'no longer owed' and (not d.open or d.due_at <= %(at)s)
"""
# As each stands now.
STANDING = """
select organisation, answers from (
    select distinct on (e.subject_id, e.root) e.organisation, e.how, e.answers
    from records_entry e where e.form = %s order by e.subject_id, e.root, e.seq desc
) said where how <> 'strike'
"""
PLANNED, NO_CAPACITY, DOING = ("action", "existing"), "no_capacity", ("do", "own")
CAME_OF_IT = {"yes": "reached", "partly": "partly", "no": "missed"}
WHY = (("vague", "why_vague"), ("not involved", "why_them"))
DONE = {"done": "in time", "done late": "late"}
Cells = dict[str, list[int]]   # a line for each team, in order of name


@dataclass(frozen=True)
class Counted:
    """Everything the page shows, by team; every line holds all that was found or came due, with nothing taken out."""

    needs: Cells
    actions: Cells
    outcomes: Cells
    looks: Cells
    overridden: Cells
    signed: int
    signed_all_the_same: int


def counted(cur: Cursor, at: datetime) -> Counted:
    """Counted from what is owed and from what stands."""
    signed = [row[1] for row in cur.execute(STANDING, ("assessment_signed",)).fetchall()]
    actions = cur.execute(ACTIONS, {"at": at}).fetchall()
    looks = ((team, DONE.get(state, "not done")) for team, state in cur.execute(LOOKS, {"at": at}).fetchall())
    return Counted(
        _summed(_by_team(_needs(cur.execute(NEEDS).fetchall())), "planned", "reasoned", NO_CAPACITY, "unanswered"),
        {team: _taken(found) for team, found in _by_team(_actions(actions)).items()},
        _summed(_by_team(_outcomes(actions)), "reached", "partly", "missed", "unknown"),
        _summed(_by_team(looks), "in time", "late", "not done"),
        {team: [found["vague"], found["not involved"], found["action"]] for team, found in _by_team(
            _overridden(cur.execute(STANDING, ("plan_action",)).fetchall())).items()},
        len(signed), sum(bool(said.get("all_the_same")) for said in signed))


def shown(lines: Iterable[list[int]], hides: bool) -> list[list[int | None]]:
    """The cells of each line; few are not shown to whoever may open no person."""
    return shown_cells(list(lines), hides)


def _by_team(kinds: Iterable[tuple[str, str]]) -> dict[str, Counter]:
    found: dict[str, Counter] = defaultdict(Counter)
    for team, kind in kinds:
        found[team][kind] += 1
    return dict(sorted(found.items()))


def _summed(found: dict[str, Counter], *kinds: str) -> Cells:
    """The parts, which leave nothing out, and their sum."""
    return {team: [*(one[kind] for kind in kinds), one.total()] for team, one in found.items()}


def _needs(rows: Iterable[tuple]) -> Iterator[tuple[str, str]]:
    for team, is_open, becomes in rows:
        answered = NO_CAPACITY if becomes == NO_CAPACITY else "planned" if becomes in PLANNED else "reasoned"
        yield team, "unanswered" if is_open else answered


def _actions(rows: Iterable[tuple]) -> Iterator[tuple[str, str]]:
    """That somebody was asked, that they took it on; and of those whose day has come, whether they are done."""
    for team, duty, state, is_open, due, _ in rows:
        if duty == "accept":
            yield team, "asked"
        elif duty == "taken" and not is_open:
            yield team, "taken"
        elif duty in DOING and (due or not is_open):
            yield team, DONE.get(state, "not done")


def _taken(found: Counter) -> list[int]:
    return [found["taken"], found["asked"] - found["taken"], found["in time"], found["late"], found["not done"]]


def _outcomes(rows: Iterable[tuple]) -> Iterator[tuple[str, str]]:
    """Of what is not done nobody knows what came of it."""
    for team, duty, _, is_open, due, reached in rows:
        if duty in DOING and (due or not is_open):
            yield team, CAME_OF_IT.get(reached, "unknown")


def _overridden(rows: Iterable[tuple]) -> Iterator[tuple[str, str]]:
    for team, said in rows:
        if said.get("becomes") == "action":
            kinds = ("action", *(kind for kind, why in WHY if said.get(why)))
            yield from ((team or "Told by a machine", kind) for kind in kinds)
