"""A record is opened in the database to whoever has a reason to see it; the database asks for that reason itself.

`visibility` says the same in Python, of many records at once, for lists and searches; that the two agree is tried
wherever the tests ask who may see whom.
"""
from datetime import datetime

from django.db import connection
from psycopg import Cursor

from kith.access import permission, viewing, visibility
from kith.access.roles import PLACES, TEAM_LEAD
from kith.records import reading


def _asked(words: str, *instead: str) -> str:
    """A question of the rules, asked within the function of its own values."""
    for one in instead:
        words = words.replace("%s", one, 1)
    return words


def _roles(keys: frozenset[str]) -> str:
    return f"'{{{','.join(sorted(keys))}}}'::text[]"


# A duty is a reason where it is the worker's by name, or its role is one that is found by the rota and theirs today.
ROTA = frozenset(place.key for place in PLACES.values() if place.scope == "locality") - {TEAM_LEAD}
# One reason after the other: most who ask have the first or the second, and a question that is not put costs nothing.
OPEN = f"""
create or replace function access_open(worker bigint, record bigint, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare
    mine bigint[] := array(select other_id from records_together where subject_id = record);
    held text[]; teams bigint[]; may boolean := false;
begin
    select array_agg(role), array_agg(team_id) into held, teams from access_post_standing
        where worker_id = worker and began <= moment and (ended is null or ended > moment);
    if held && {_roles(permission.ALLOWED["see_person"])} then
        may := held && {_roles(visibility.SEE_EVERYONE)};
        if not may then
            may := exists ({_asked(visibility.INVOLVED, "mine", "teams", "moment", "moment")});
        end if;
        if not may then
            may := exists (select from duties_duty d where d.subject_id = any(mine) and d.open and (
                d.bearer_id = worker or d.offered_id = worker or (d.bearer_id is null and (
                    d.role = 'worker:' || worker or (d.role = any(held) and d.role = any({_roles(ROTA)}))))));
        end if;
        if not may and held && {_roles(visibility.SEE_ARRIVALS)} then
            may := exists ({_asked(
                reading.LATELY, "'left_at'", f"'{visibility.ARRIVAL}'",
                f"moment - interval '{visibility.RECENT.total_seconds():.0f} seconds'",
                f"moment - interval '{visibility.LONGEST_STAY.total_seconds():.0f} seconds'", "mine")});
        end if;
        if not may then
            may := exists ({_asked(viewing.STILL_OPEN, "mine", "worker", "moment", "moment", "moment")});
        end if;
    end if;
    if may then
        perform set_config('kith.opened', (mine ||
            coalesce(nullif(current_setting('kith.opened', true), ''), '{{}}')::bigint[])::text, false);
    end if;
    return may;
end $$
"""


def put_in_place(**_) -> None:
    """After every change of the tables: the function, with the roles as the rules have them today."""
    with connection.cursor() as cur:
        cur.execute(OPEN)


def opens(cur: Cursor, worker_id: int, record: int, at: datetime) -> bool:
    """Whether there is a reason; then what was said of this record, and of the same person's others, can be read until
    the next page is asked for.
    """
    return cur.execute("select access_open(%s, %s, %s)", (worker_id, record, at)).fetchone()[0]
