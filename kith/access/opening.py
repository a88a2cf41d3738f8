"""A record is opened in the database to whoever has a reason to see it; the database asks for that reason itself.

`visibility` says the same in Python, of many records at once, for lists and searches; that the two agree is tried
wherever the tests ask who may see whom. A page of one duty opens the record that it is about to whoever owes it or
asked for it, and my list those of the duties on it.
"""
from collections.abc import Iterable
from datetime import datetime

from django.db import connection
from psycopg import Cursor

from kith.access import finding, own_page, permission, viewing, visibility
from kith.access.roles import FOUND, LEADS, PLACES, TEAM_LEAD
from kith.language.forms import LABELS
from kith.language.roles import IN_CONFIDENCE
from kith.records import reading, subjects


def _asked(words: str, *instead: str) -> str:
    """A question of the rules, asked within the function of its own values."""
    for one in instead:
        words = words.replace("%s", one, 1)
    return words


def _roles(keys: frozenset[str]) -> str:
    return f"'{{{','.join(sorted(keys))}}}'::text[]"


# A duty is a reason where it is the worker's by name, or its role is one that is found by the rota and theirs today.
ROTA = frozenset(place.key for place in PLACES.values() if place.scope == "locality") - {TEAM_LEAD}
# What nobody holds is theirs, too, to whose desk it falls.
DESKS = {label: finding.desk(label) for label in LABELS}
FELL = " or ".join(f"d.label = '{label}' and '{desk}' = any(held)" for label, desk in DESKS.items())
MINE = "(d.bearer_id = worker or d.offered_id = worker or d.bearer_id is null and (d.role = 'worker:' || worker " \
       f"or d.role = any(held) and d.role = any({_roles(ROTA)}) " \
       f"or d.unheld and d.role = any({_roles(frozenset(FOUND) | frozenset(LEADS))}) and ({FELL})))"
AT_A_PRACTICE = f"exists (select from access_team where id = any(teams) and kind = '{visibility.PRACTICE}')"
STANDS = visibility.STANDS.format(teams="teams", at="moment")
# Those of these records whom the department has now, or had lately: a list may know that much of whom it may not read.
ARRIVED = f"""
create or replace function access_arrived(records bigint[], moment timestamptz) returns setof bigint
language sql stable security definer set search_path = public as $$
{_asked(reading.LATELY, "'left_at'", f"'{visibility.ARRIVAL}'",
        f"moment - interval '{visibility.RECENT.total_seconds():.0f} seconds'",
        f"moment - interval '{visibility.LONGEST_STAY.total_seconds():.0f} seconds'", "records")}
$$
"""
# Those of these records whose practice is one of these teams; whatever a page may read of them otherwise.
REGISTERED = f"""
create or replace function access_registered(records bigint[], teams bigint[]) returns setof bigint
language sql stable as $$
    select one.id from unnest(records) one (id) where exists (
        select from records_together t join records_subject s on s.id = t.other_id
        join access_team own on own.key = records_practice(s) and own.kind = '{visibility.PRACTICE}'
        where t.subject_id = one.id and own.id = any(teams))
$$
"""
# One reason after the other: most who ask have the first or the second, and a question that is not put costs nothing.
# What is said to the session is assigned and not performed, which would be one more question to plan and run.
OPEN = f"""
create or replace function access_open(worker bigint, record bigint, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare
    mine bigint[]; held text[]; teams bigint[]; may boolean := false; said text;
begin
    select array(select other_id from records_together where subject_id = record), array_agg(role), array_agg(team_id)
        into mine, held, teams from access_post_standing
        where worker_id = worker and began <= moment and (ended is null or ended > moment);
    if held && {_roles(permission.ALLOWED["see_person"])} then
        may := held && {_roles(visibility.SEE_EVERYONE)};
        if not may then
            may := exists (select from access_involvement i where i.subject_id = any(mine) and {STANDS})
                or exists (select from access_plan_share i where i.subject_id = any(mine) and {STANDS});
        end if;
        if not may and {AT_A_PRACTICE} then
            may := exists (select access_registered(array[record], teams));
        end if;
        if not may then
            may := exists (select from duties_duty d where d.subject_id = any(mine) and d.open and {MINE});
        end if;
        if not may and held && {_roles(visibility.SEE_ARRIVALS)} then
            may := exists (select access_arrived(mine, moment));
        end if;
        if not may then
            may := exists ({_asked(viewing.STILL_OPEN, "mine", "worker", "moment", "moment", "moment")});
        end if;
    end if;
    if may then
        said := set_config('kith.opened', (mine ||
            coalesce(nullif(current_setting('kith.opened', true), ''), '{{}}')::bigint[])::text, false);
    end if;
    return may;
end $$
"""

# A duty opens the record it is about to whoever has it on their list or asked for it, and to whoever may open that
# record; of a team, a piece of post and the like it opens what the page shows. An act on it may be filed elsewhere, and
# the happening that it rests on may be a record of its own.
OF_A_DUTY = f"""
create or replace function access_open_duty(worker bigint, wanted text, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare
    about bigint; what text; theirs boolean; held text[]; rests_on text;
begin
    held := array(select role from access_post_standing
        where worker_id = worker and began <= moment and (ended is null or ended > moment));
    select d.subject_id, s.kind, coalesce(d.asked_by = worker, false) or d.open and coalesce({MINE}, false), d.occasion
        into about, what, theirs, rests_on from duties_duty d join records_subject s on s.id = d.subject_id
        where d.id = wanted;
    if about is null or what = 'person' and not theirs and not access_open(worker, about, moment) then
        return false;
    end if;
    perform set_config('kith.opened', (array(select other_id from records_together where subject_id = about)
        || array(select c.subject_id from records_cited c where c.record_id = about and c.citation = wanted)
        || array(select s.id from records_subject s where {subjects.OF_OCCASION.format(occasion="rests_on")})
        || coalesce(nullif(current_setting('kith.opened', true), ''), '{{}}')::bigint[])::text, false);
    return true;
end $$
"""
# Of the records that a list is about those that are on it by right, all in one question: by who is involved, by what is
# owed or was asked for. Whoever answers for every child may have any on theirs. Record by record, and the likeliest
# reason first: asked of all at once it took the list four times as long.
OF_A_LIST = f"""
create or replace function access_open_listed(worker bigint, listed bigint[], moment timestamptz) returns void
language plpgsql security definer set search_path = public as $$
declare
    held text[]; teams bigint[]; at_a_practice boolean; mine bigint[] := listed;
begin
    select array_agg(role), array_agg(team_id) into held, teams from access_post_standing
        where worker_id = worker and began <= moment and (ended is null or ended > moment);
    at_a_practice := {AT_A_PRACTICE};
    if not coalesce(held && {_roles(visibility.SEE_EVERYONE)}, false) then
        mine := array(select one.id from unnest(listed) one (id)
            where exists (select from access_involvement i where i.subject_id = one.id and {STANDS})
            or exists (select from duties_duty d where d.subject_id = one.id
                and (d.asked_by = worker or d.open and {MINE}))
            or exists (select from records_together t join access_involvement i on i.subject_id = t.other_id
                where t.subject_id = one.id and {STANDS})
            or exists (select from records_together t join access_plan_share i on i.subject_id = t.other_id
                where t.subject_id = one.id and {STANDS})
            or at_a_practice and exists (select access_registered(array[one.id], teams)));
    end if;
    perform set_config('kith.opened', array(select t.other_id from unnest(mine) own (id) cross join lateral (
        select other_id from records_together where subject_id = own.id offset 0) t)::text, false);
end $$
"""
# What a duty for one row of a form is about, in the words that stand beside it on every list: that row's name alone.
# What a service held in confidence called it, such as the letter of a clinic, stands on none: whoever owes it reads it.
CONFIDING = _roles(frozenset(role.key for role in IN_CONFIDENCE))
OF_A_ROW = f"""
create or replace function access_row_named(record bigint, trigger_root bigint, wanted text) returns text
language sql stable security definer set search_path = public as $$
    select coalesce(said.row ->> 'name', (select nullif(concat_ws(' ', given_name, family_name), '')
            from records_subject where key = said.row #>> '{{who,key}}'),
        nullif(concat_ws(' ', said.row #>> '{{who,given_name}}', said.row #>> '{{who,family_name}}'), ''),
        replace(said.row ->> 'place', '_', ' '))
    from records_entry e cross join lateral (select jsonb_path_query_first(e.answers,
        '$.*[*] ? (@._row == $row)', jsonb_build_object('row', wanted)) as row) said
    where e.subject_id = record and e.root = access_row_named.trigger_root and e.how <> 'strike'
        and split_part(e.role, ':', -1) <> all({CONFIDING})
    order by e.seq desc limit 1
$$
"""
# A place outside reads one record its link is about, while the link works and whoever brought the code is in; none of
# the same person's others. Of several children of one happening it reads the one that is asked for, of those it was
# asked about itself.
OF_A_REPLY = """
drop function if exists access_open_reply(bytea, bytea, timestamptz);
create or replace function access_open_reply(link bytea, visit bytea, wanted bigint, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare
    about bigint := (select r.subject_id from notices_reply_link l join notices_reply one on one.id = l.reply_id
        join notices_reply_visit v on v.reply_id = one.id join access_team t on t.id = one.team_id and t.outside
        join notices_reply r on r.id = wanted and (r.id = one.id
            or one.happening <> '' and r.team_id = one.team_id and r.happening = one.happening)
        where l.token = link and l.ends_at > moment and v.secret = visit and v.ends_at > moment
            and exists (select from duties_duty d where d.subject_id = r.subject_id
                and d.trigger_root = r.trigger_root));
begin
    if about is not null then
        perform set_config('kith.opened', array[about]::text, false);
    end if;
    return about is not null;
end $$
"""
FUNCTIONS = (ARRIVED, REGISTERED, OPEN, OF_A_DUTY, OF_A_LIST, OF_A_ROW, OF_A_REPLY, own_page.SAID)


def put_in_place(**_) -> None:
    """After every change of the tables: the functions, with the roles as the rules have them today."""
    with connection.cursor() as cur:
        for one in FUNCTIONS:
            cur.execute(one)


def opens(cur: Cursor, worker_id: int, record: int, at: datetime) -> bool:
    """Whether there is a reason; then what was said of this record, and of the same person's others, can be read until
    the next page is asked for.
    """
    return cur.execute("select access_open(%s, %s, %s)", (worker_id, record, at)).fetchone()[0]


def opens_duty(cur: Cursor, worker_id: int, key: str, at: datetime) -> bool:
    """Whether the record that a duty is about can be read from now on: it is theirs, or there is another reason."""
    return cur.execute("select access_open_duty(%s, %s, %s)", (worker_id, key, at)).fetchone()[0]


def opens_listed(cur: Cursor, worker_id: int, records: Iterable[int], at: datetime) -> None:
    """From now on those of these records can be read that are on this worker's list by right, and nothing else."""
    cur.execute("select access_open_listed(%s, %s, %s)", (worker_id, list(records), at))


def opens_reply(cur: Cursor, link: bytes, visit: bytes, wanted: int, at: datetime) -> bool:
    """Whether one record that a link is about can be read from now on, by whoever followed it and brought the code."""
    return cur.execute("select access_open_reply(%s, %s, %s, %s)", (link, visit, wanted, at)).fetchone()[0]
