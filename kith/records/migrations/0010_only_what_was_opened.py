"""Rows of entries are seen by the program as far as its page may read: across records, or of those that were opened."""

from django.db import migrations

SEEN = """
-- Nothing where somebody reads across records; else those that were opened to whoever asks.
create function records_opened() returns bigint[] language sql stable as $$
    select case when current_setting('kith.reads', true) = 'all' then null
        else coalesce(nullif(current_setting('kith.opened', true), ''), '{}')::bigint[] end
$$;
-- Everybody within two relations of these, themselves among them: who is near somebody is no secret from the rules.
create function records_around(ids bigint[]) returns setof bigint language sql stable security definer
set search_path = public as $$
    with near as (
        select unnest(ids) as id
        union select t.other_id from unnest(ids) own (id) join records_entry e on e.subject_id = own.id
            join records_together t on t.subject_id = e.other_id where e.other_id is not null
    )
    select id from near
    union select t.other_id from near join records_entry e on e.subject_id = near.id
        join records_together t on t.subject_id = e.other_id where e.other_id is not null
$$;
-- Who they are, and the place of the last word on any: it tells whether what was drawn of them is still so, not what.
create function records_last_word(ids bigint[]) returns bigint[] language plpgsql stable security definer
set search_path = public as $$
begin
    return (with near as (
        select unnest(ids) as id
        union select t.other_id from unnest(ids) own (id) join records_entry e on e.subject_id = own.id
            join records_together t on t.subject_id = e.other_id where e.other_id is not null
    ), around as (
        select id from near
        union select t.other_id from near join records_entry e on e.subject_id = near.id
            join records_together t on t.subject_id = e.other_id where e.other_id is not null
    )
    select array_agg(around.id order by around.id) || max(last.seq) from around
    cross join lateral (select max(seq) as seq from records_entry e where e.subject_id = around.id) last);
end $$;
create function records_near() returns bigint[] language sql stable as $$
    select array(select records_around(records_opened()))
$$;
alter table records_entry enable row level security;
create policy records_entry_read on records_entry for select using (
    (select records_opened()) is null or subject_id = any ((select records_opened())::bigint[])
    or (subject_id = any ((select records_near())::bigint[]) and form = any (array[
        'relationship', 'network_asked', 'person_details', 'pregnancy_notified', 'pregnancy_ended', 'safe_contact',
        'home_secret'])));
create policy records_entry_add on records_entry for insert with check (true);
create policy records_entry_leave on records_entry for delete using (true);
alter table records_sealed_row enable row level security;
create policy records_sealed_row_read on records_sealed_row for select using ((select records_opened()) is null);
create policy records_sealed_row_add on records_sealed_row for insert with check (true);
"""
UNSEEN = """
drop policy records_entry_read on records_entry; drop policy records_entry_add on records_entry;
drop policy records_entry_leave on records_entry; alter table records_entry disable row level security;
drop policy records_sealed_row_read on records_sealed_row; drop policy records_sealed_row_add on records_sealed_row;
alter table records_sealed_row disable row level security;
drop function records_near(); drop function records_last_word(bigint[]); drop function records_around(bigint[]);
drop function records_opened();
"""


class Migration(migrations.Migration):
    """Row-level security of what was said, for everybody but the owner."""

    dependencies = [("records", "0009_sealed_records")]
    operations = [migrations.RunSQL(SEEN, UNSEEN)]
