"""A service went to another team: on its day everybody in its care goes with it, and so does all that is open.

What was said of who is involved is not said anew: a new beginning would ask everything again, and an end would drop it.
"""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access.roles import PLACES
from kith.engine.calendar import local
from kith.engine.catalogue import PATHWAYS, duty_of
from kith.engine.phrasing.grammar import number
from kith.intake import by_itself, faults
from kith.intake.citing import TAKEN_ON
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.duties import NOBODY
from kith.language.errors import Refused
from kith.language.ways import PROGRAM
from kith.records.database import cursor

ANY = 1_000_000_000   # as many as there are
AT_ONCE = 500   # moved in one tick; the next minute moves the next
TEAM = """
select t.key, t.kind, s.key from access_team t join records_subject s on s.id = t.subject_id where t.key = any(%s)
"""
# The services that went to another team, as it was said last.
MOVED = """
with moved as (
    select said.* from access_team team cross join lateral (
        select distinct on (e.root) e.subject_id, e.root, e.how, e.answers
        from records_entry e where e.subject_id = team.subject_id and e.form = 'service_moved'
        order by e.root, e.seq desc
    ) said
)
"""
# Whoever is still in the care of a team whose day to hand over has come. Who left with it before is not met again.
WAITING = f"""{MOVED}
select moved.root, s.id, s.key, i.role, old.key, old.name, new.key, new.name, moved.answers ->> 'since'
from moved join access_team old on old.subject_id = moved.subject_id
join access_team new on new.key = moved.answers ->> 'team'
join access_involvement i on i.team_id = old.id and i.ended is null and i.began < %s
join records_subject s on s.id = i.subject_id
where moved.how <> 'strike' and moved.answers ->> 'since' <= %s order by i.id limit %s
"""
LEFT_OPEN = """
select d.id, d.what, d.pathway, d.duty from records_together t join duties_duty d on d.subject_id = t.other_id
where t.subject_id = %s and d.open and d.role in (%s, 'team_lead:' || %s) order by d.due_at nulls last, d.id
"""
# What was sent to that service and waits: to the role in a locality, or of a person who was in the old team’s care and
# is in the new one’s. Found by who was in its care: all that was ever sent, and all that a role owes, is far more.
FOLLOWING = f"""{MOVED}
select moved.root, s.key, old.name, new.name, array_agg(distinct d.id order by d.id)
from moved join access_team old on old.subject_id = moved.subject_id
join access_team new on new.key = moved.answers ->> 'team'
join unnest(%(roles)s::text[], %(kinds)s::text[], %(local)s::bool[]) role (key, kind, local) on role.kind = old.kind
cross join lateral (
    (select * from duties_duty d where role.local and d.open and d.role = role.key order by d.due_at limit %(any)s)
    union all
    select d.* from access_involvement was cross join lateral (
        select * from duties_duty d where d.open and d.subject_id = was.subject_id offset 0
    ) d where not role.local and was.team_id = old.id and was.role = role.key and d.role = role.key and exists (
        select from access_involvement i where i.subject_id = was.subject_id and i.role = was.role
            and i.team_id = new.id and i.ended is null)
) d
join records_subject s on s.id = d.subject_id
where moved.how <> 'strike' and moved.answers ->> 'since' <= %(today)s
    and d.pathway = any(%(pathways)s) and d.duty = any(%(rungs)s)
    and d.start_at < (moved.answers ->> 'since')::date at time zone 'Europe/London'
group by moved.root, s.key, old.name, new.name order by moved.root, s.key limit %(most)s
"""


@dataclass(frozen=True)
class Moving:
    """One person whose care goes with its service."""

    root: int
    subject_id: int
    person: str
    role: str
    old: str
    old_name: str
    new: str
    new_name: str
    since: str


def announce(old: str, new: str, since: str, at: datetime) -> None:
    """Says that one team follows another from a day on. Nothing moves before that day."""
    with cursor() as cur:
        found = {key: (kind, subject) for key, kind, subject in cur.execute(TEAM, ([old, new],)).fetchall()}
    for key in (old, new):
        if key not in found:
            raise Refused(f"There is no team “{key}”. Add it first, with those who work in it.")
    if old == new or found[old][0] != found[new][0]:
        raise Refused(f"“{new}” cannot follow “{old}”: it must be another team that does the same work.")
    said = Said("service_moved", {"team": new, "since": since}, occasion=f"service_moved:{old}", happened=since)
    number = f"service_moved:{old}:{new}:{since}"
    answer = by_itself.say(number, found[old][1], said, at)
    if answer.outcome != "filed":
        raise Refused(answer.sentence)


def move_due(at: datetime) -> int:
    """Moves those whose day has come; gives how many. Tried again each minute, whoever moved is not met again."""
    with cursor() as cur:
        waiting = [Moving(*row) for row in cur.execute(WAITING, (at, local(at).date().isoformat(), AT_ONCE)).fetchall()]
        left = {one: _left_open(cur, one) for one in waiting}
    refused = [one for one in waiting if receive(_statement(one, left[one], at), None, at).outcome != "filed"]
    if refused:
        faults.report("Somebody did not go with their service to its new team",
                      f"{number(len(refused), 'person is')} still with a team that no longer does this.", at)
    return len(waiting) - len(refused)


def follow_due(at: datetime) -> int:
    """What was sent to a service that moved goes along: its new team is told anew, and its sender sees where it is."""
    with cursor() as cur:
        waiting = cur.execute(FOLLOWING, sent_on(at)).fetchall()
    for root, person, before, after, rungs in waiting:
        said = Said("service_followed", {"before": before, "after": after}, happened=at.isoformat(), cites=tuple(rungs))
        by_itself.say(f"followed:{root}:{person}:{rungs[0]}", person, said, at)
    return len(waiting)


def sent_on(at: datetime) -> dict:
    """What decides which duties follow a service: each role with the teams that hold it, and the rungs that pass on."""
    loops = {key: pathway for key, pathway in PATHWAYS.items() if pathway.loop}
    rungs = {key for one in loops.values() for key, duty in one.duties.items() if duty.passing}
    return {"roles": [*PLACES], "kinds": [one.covers for one in PLACES.values()],
            "local": [one.scope == "locality" for one in PLACES.values()], "pathways": [*loops],
            "rungs": sorted(rungs), "any": ANY, "today": local(at).date().isoformat(), "most": AT_ONCE}


def _left_open(cur: Cursor, one: Moving) -> list[dict]:
    """What the role owes about this person, taken by name or not; what is one person's own stays theirs."""
    rows = cur.execute(LEFT_OPEN, (one.subject_id, one.role, one.role)).fetchall()
    return [{"_row": key, "name": what} for key, what, pathway, duty in rows if _goes(pathway, duty)]


def _goes(pathway: str, duty: str) -> bool:
    declared = duty_of(pathway, duty)
    return pathway != TAKEN_ON and (declared is None or declared.hand_over != NOBODY)


def _statement(one: Moving, left: Iterable[dict], at: datetime) -> Statement:
    moved = {"role": one.role, "before": one.old_name, "after": one.new_name, "old": one.old, "new": one.new,
             "since": one.since, "open": list(left)}
    number = f"care_moved:{one.root}:{one.person}:{one.role}"
    return Statement("kith", number, Who(key=one.person), (Said("care_moved", moved, happened=one.since),), at,
                     way=PROGRAM)
