"""Each night, children on nobody's list: tied to a client or a brother of some service, or only named by somebody."""
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from psycopg import Cursor

from kith.duties import worlds
from kith.duties.settings import values
from kith.engine.calendar import add_months, local
from kith.engine.facts import Facts, known
from kith.engine.reckoned.causes import causes
from kith.engine.relatives import relatives
from kith.forms.family.involvement import ROLES
from kith.intake import by_itself, locality
from kith.intake.statement import Said
from kith.intake.whom import namings
from kith.language import setting
from kith.language.roles import FOR_ADULTS, FOR_CHILDREN, SOCIAL_WORKER, keys
from kith.records import subjects
from kith.records.database import committed, cursor
from kith.statuses.kin import ADULTS_NEAR, PARENTS, SIBLINGS
from kith.statuses.network import GROWN

HOUR = setting("network.hour_of_the_search", 2, "The hour at which children on nobody’s list are searched for", "Local")
BACK = setting("network.months_searched", 12,
               "Months of what was told in which the first search looks for children who are only named", "Local")
CLIENT_ROLES, AROUND_CHILDREN = keys(FOR_ADULTS), keys((*FOR_CHILDREN, SOCIAL_WORKER))
AT_ONCE = 200    # whose families are read in one question

WORKING = "select exists (select from access_team where kind = any(array['health_visiting', 'school_nursing']))"
SOUGHT = """
select max(answers ->> 'day') from records_entry where subject_id = %s and form = 'hidden_children_sought'
"""
# Young, tied to somebody, with nobody involved; and not found before, unless somebody was involved since and left.
# Their records are found by joining: an array of them, made for each child, row-level security does not let through to
# the index of the entries, and every child would be held against every relationship of the town.
ON_NO_LIST = """
select s.id from records_subject s cross join lateral (
    select coalesce(bool_or(i.began <= %(at)s and (i.ended is null or i.ended > %(at)s)), false) as held,
        coalesce(max(i.ended), '-infinity') as left_at
    from records_together t join access_involvement i on i.subject_id = t.other_id
    where t.subject_id = s.id and i.role = any(%(roles)s::text[])
) involved
where s.kind = 'person' and s.person_id = s.id and not s.died and not involved.held
    and (s.born > %(since)s or (s.born is null and s.expected is null))
    and exists (select from records_together t join records_entry e on e.subject_id = t.other_id
        where t.subject_id = s.id and e.form = 'relationship' and e.other_id is not null)
    and not exists (select from records_together t join records_entry f on f.subject_id = t.other_id
        where t.subject_id = s.id and f.form = 'hidden_child_found' and f.recorded_at > involved.left_at)
order by s.id
"""
INVOLVED = """
select s.person_id, i.role from records_subject s join access_involvement i on i.subject_id = s.id
where s.person_id = any(%s::bigint[]) and i.role = any(%s::text[]) and i.began <= %s
    and (i.ended is null or i.ended > %s) order by i.began, i.id
"""


class Found(NamedTuple):
    """A child on nobody's list: the key of their record, how they were found, and which service knows of them."""

    key: str
    source: str
    service: str


def search(at: datetime) -> int:
    """Searches once a day, and says of each child that they were found; returns how many. Found once is found."""
    now = local(at)
    with committed() as cur:
        if now.hour < values().of(HOUR, at) or not cur.execute(WORKING).fetchone()[0]:
            return 0
        place = locality.record(cur, at)
        last = cur.execute(SOUGHT, (place,)).fetchone()[0]
        if last and last >= now.date().isoformat():
            return 0
        where = subjects.header(cur, place).key
        since = datetime.combine(datetime.fromisoformat(last), now.timetz()) - timedelta(days=1) if last else \
            at - (now.date() - add_months(now.date(), -int(values().of(BACK, at))))
        found = [Found(*one) for one in namings.new(cur, since, at)]
    with cursor() as cur:
        found += list(_registered(cur, at))
    for one in found:
        _say(one, at)
    told = {"day": now.date().isoformat(), "found": str(len(found))}
    said = Said("hidden_children_sought", told, occasion=f"sought:{told['day']}", happened=at.isoformat())
    by_itself.say(f"hidden:{told['day']}", where, said, at)
    return len(found)


def _say(one: Found, at: datetime) -> None:
    told, day = {"source": one.source, "known_to": one.service}, local(at).date()
    said = Said("hidden_child_found", told, occasion=f"hidden:{day}", happened=at.isoformat())
    by_itself.say(f"hidden:{one.key}:{day}", one.key, said, at)


def _registered(cur: Cursor, at: datetime) -> Iterator[Found]:
    """Of those who are registered: whom a client of a service for adults is tied to, or a child who is looked after."""
    asked = {"at": at, "since": add_months(local(at).date(), -12 * GROWN), "roles": list(AROUND_CHILDREN)}
    ids = [row[0] for row in cur.execute(ON_NO_LIST, asked).fetchall()]
    for n in range(0, len(ids), AT_ONCE):
        yield from _tied(cur, ids[n:n + AT_ONCE], at)


def _tied(cur: Cursor, ids: Sequence[int], at: datetime) -> Iterator[Found]:
    world = worlds.read(cur, ids).world()
    families = {one: known(world, one, at, causes) for one in ids}
    adults = {one: _people(facts, ADULTS_NEAR) for one, facts in families.items()}
    siblings = {one: _people(facts, SIBLINGS) for one, facts in families.items()}
    everybody = list(set().union(*adults.values(), *siblings.values()))
    clients, children = (dict(cur.execute(INVOLVED, (everybody, list(roles), at, at)).fetchall())
                         for roles in (CLIENT_ROLES, AROUND_CHILDREN))
    keys = subjects.headers(cur, ids)
    for one, facts in families.items():
        if facts.born is None and not _people(facts, PARENTS):
            continue   # of no known age, and nobody's child as far as is told
        for source, near, held in (("adult", adults[one], clients), ("sibling", siblings[one], children)):
            if service := next((held[other] for other in sorted(near) if other in held), ""):
                yield Found(keys[one].key, source, ROLES.get(service, service))
                break


def _people(facts: Facts, kinds: tuple[str, ...]) -> set[int]:
    return {one.person for one in relatives(facts, kinds)}
