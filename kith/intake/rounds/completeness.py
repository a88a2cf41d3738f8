"""Each week, how many children have no blank around them, and how many clients were asked of children.

Counted team by team, and once for the locality: a child whom three teams follow is three times on their caseloads, and
one child.
"""
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.access.roles import teams
from kith.duties import worlds
from kith.engine.calendar import local, local_moment
from kith.engine.facts import DETAILS, PREGNANCY_ENDED
from kith.engine.matters import gaps
from kith.engine.world import RELATION, World
from kith.forms.adults.children_asked import ChildrenAsked
from kith.intake import by_itself, locality
from kith.intake.statement import Said
from kith.language.roles import FOR_ADULTS, FOR_CHILDREN
from kith.records.database import committed, cursor

TEAMS_OF_CHILDREN, TEAMS_OF_ADULTS = teams(FOR_CHILDREN), teams(FOR_ADULTS)
CHILDREN, CLIENTS = "children", "clients"
AT_ONCE = 200    # whose families are read in one question
READ = (RELATION, "network_asked", DETAILS, PREGNANCY_ENDED, "children_asked")
QUESTIONS = [key for key, one in ChildrenAsked.questions.items() if one.kind == "yes_no"]

# Everybody with whom a team that worked by then is involved; where the locality was counted, of teams that were not:
# this is asked every minute, and all caseloads of a town are read once a week.
CASELOADS = """
select s.key, t.kind, p.person_id from access_team t join records_subject s on s.id = t.subject_id
join access_involvement i on i.team_id = t.id join records_subject p on p.id = i.subject_id
where t.kind = any(%(kinds)s::text[]) and i.began <= %(at)s and (i.ended is null or i.ended > %(at)s)
    and (%(whole)s or s.key <> all(%(done)s::text[]))
    and exists (select from records_entry e where e.subject_id = t.subject_id and e.form = 'team_opened'
        and e.happened_at <= %(at)s)
group by s.key, t.kind, p.person_id order by s.key, p.person_id
"""
COUNTED = """
select s.key from records_entry e join records_subject s on s.id = e.subject_id
where e.form = 'network_counted' and e.happened_at >= %s
    and e.subject_id = any(array(select subject_id from access_team union all
        select id from records_subject where kind = 'locality'))
"""


def count_due(at: datetime) -> int:
    """Counts every team, and the locality, that was not counted since Monday; returns how many teams were."""
    monday = local(at).date() - timedelta(days=local(at).weekday())
    with committed() as cur:
        done = {key for (key,) in cur.execute(COUNTED, (local_moment(monday),)).fetchall()}
        where = locality.key(cur, at)
    with cursor() as cur:
        caseloads: dict[tuple[str, str, str], set[int]] = defaultdict(set)
        asked = {"kinds": [*TEAMS_OF_CHILDREN, *TEAMS_OF_ADULTS], "at": at, "done": [*done],
                 "whole": where not in done}
        for key, kind, person in cur.execute(CASELOADS, asked).fetchall():
            whose = CLIENTS if kind in TEAMS_OF_ADULTS else CHILDREN
            for counted, of in ((key, ""), (where, whose)):
                if counted not in done:
                    caseloads[counted, whose, of].add(person)
        known: dict[tuple[str, int], str] = {}
        found = {(key, of): _states(cur, whose, sorted(people), known, at)
                 for (key, whose, of), people in caseloads.items()}
    for (key, of), states in found.items():
        _say(key, of, states, monday, at)
    return len({key for key, of in found if not of})


def _say(key: str, of: str, states: Counter, monday: date, at: datetime) -> None:
    told = {"week": monday.isoformat(), "owed": str(states.total())} | {
        state: str(states[state]) for state in ("complete", "blank", "stale")} | ({"whose": of} if of else {})
    said = Said("network_counted", told, occasion=f"counted:{monday}{of and ':'}{of}", happened=at.isoformat())
    by_itself.say(f"counted:{key}:{monday}{of}", key, said, at)


def _states(cur: Cursor, whose: str, people: Sequence[int], known: dict[tuple[str, int], str], at: datetime) -> Counter:
    """Of each child, or client, whether nothing is blank; whoever else is on the caseload is not counted.

    ``known``: what was found of those whom another team follows too; each is reckoned once.
    """
    unknown = [one for one in people if (whose, one) not in known]
    for n in range(0, len(unknown), AT_ONCE):
        some = unknown[n:n + AT_ONCE]
        world = worlds.of_forms(cur, some, READ)
        known |= {(whose, one): _client(world, one) if whose == CLIENTS else _child(world, one, at) for one in some}
    return Counter(filter(None, (known[whose, one] for one in people)))


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
