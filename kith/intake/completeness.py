"""Each week, how many children of a team have no blank around them, and how many clients were asked of children."""
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.duties import worlds
from kith.engine import gaps
from kith.engine.calendar import local, local_moment
from kith.engine.world import World
from kith.forms.children_asked import ChildrenAsked
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor

FOR_CHILDREN = ("midwifery", "health_visiting", "school_nursing", "looked_after", "camhs")
FOR_ADULTS = ("adult_mental_health", "drug_and_alcohol")
AT_ONCE = 200    # whose families are read in one question
READ = ("relationship", "network_asked", "person_details", "pregnancy_ended", "children_asked")
QUESTIONS = [key for key, one in ChildrenAsked.questions.items() if one.kind == "yes_no"]

# Everybody with whom a team that works is involved, where the team was not counted in this week yet.
CASELOADS = """
select s.key, t.kind, p.person_id from access_team t join records_subject s on s.id = t.subject_id
join access_involvement i on i.team_id = t.id join records_subject p on p.id = i.subject_id
where t.kind = any(%(kinds)s::text[]) and i.began <= %(at)s and (i.ended is null or i.ended > %(at)s)
    and exists (select from records_entry e where e.subject_id = t.subject_id and e.form = 'team_opened')
    and not exists (select from records_entry e where e.subject_id = t.subject_id and e.form = 'network_counted'
        and e.happened_at >= %(monday)s)
group by s.key, t.kind, p.person_id order by s.key, p.person_id
"""


def count_due(at: datetime) -> int:
    """Counts every team that was not counted since Monday; returns how many were."""
    monday = local(at).date() - timedelta(days=local(at).weekday())
    with cursor() as cur:
        asked = {"kinds": [*FOR_CHILDREN, *FOR_ADULTS], "at": at, "monday": local_moment(monday)}
        caseloads: dict[tuple[str, str], list[int]] = defaultdict(list)
        for key, kind, person in cur.execute(CASELOADS, asked).fetchall():
            caseloads[key, kind].append(person)
        counted = {key: Counter(_states(cur, kind, people, at)) for (key, kind), people in caseloads.items()}
    for key, found in counted.items():
        told = {"week": monday.isoformat(), "owed": str(found.total())} | {
            state: str(found[state]) for state in ("complete", "blank", "stale")}
        said = Said("network_counted", told, occasion=f"counted:{monday}", happened=at.isoformat())
        receive(Statement("kith", f"counted:{key}:{monday}", Who(key=key), (said,), at), None, at)
    return len(counted)


def _states(cur: Cursor, kind: str, people: Sequence[int], at: datetime) -> Iterator[str]:
    """Of each child, or client, whether nothing is blank; whoever else is on the caseload is not counted."""
    for n in range(0, len(people), AT_ONCE):
        some = people[n:n + AT_ONCE]
        world = worlds.of_forms(cur, some, READ)
        for one in some:
            state = _client(world, one) if kind in FOR_ADULTS else _child(world, one, at)
            yield from [state] if state else []


def _child(world: World, person: int, at: datetime) -> str:
    """A blank that was never asked about weighs more than one that was asked about long ago."""
    roles = gaps.roles(world, person, at)
    if not roles:
        return ""
    if any(one.state == gaps.NOT_ASKED for one in roles):
        return "blank"
    return "stale" if any(one.stale for one in roles) else "complete"


def _client(world: World, person: int) -> str:
    """The last answers about children in a client's life leave none of the questions out."""
    asked = world.standing.get((person, "children_asked"))
    last = max(asked, key=lambda one: (one.moment, one.root)).answers if asked else {}
    return "complete" if all(last.get(key) for key in QUESTIONS) else "blank"
