"""Who holds what is owed is found in one place, and once for all that a statement changed, however much that is."""
from django.db import migrations

# Whatever the planner knows of the tables, which is nothing while many are being filled, each is read by its index:
# what is planned for a session's first few rows is kept for all that follow.
NOBODY = """
create or replace function duties_nobody_holds(about bigint, owes text) returns boolean language plpgsql stable
set enable_seqscan = off as $$
begin
    if owes like 'team_lead:%' then
        return not exists (select from records_of(about) t cross join lateral (
            select team_id from access_involvement i where i.subject_id = t
                and i.role = split_part(owes, ':', 2) and i.ended is null offset 0
        ) i join access_post_standing p on p.team_id = i.team_id and p.role = 'team_lead' and p.ended is null);
    end if;
    return not exists (select from records_of(about) t cross join lateral (
        select from access_involvement i where i.subject_id = t and i.role = owes and i.ended is null offset 0
    ) i);
end $$;
"""
HELD_AGAIN = """
-- Record by record: planned for many at once, it would read every duty where the planner takes many for few.
create function duties_held_again(records bigint[]) returns void language plpgsql strict set enable_seqscan = off as $$
declare one bigint;
begin
    for one in select distinct t from unnest(records) given cross join lateral records_of(given) t loop
        update duties_duty set unheld = not unheld where subject_id = one and open and bearer_id is null
            and unheld <> duties_nobody_holds(subject_id, role);
    end loop;
end $$;
"""
INVOLVED = """
create or replace function duties_involved() returns trigger language plpgsql as $$
begin
    perform duties_held_again(array_agg(subject_id)) from changed;
    return null;
end $$;
-- Most are said again just as they were: then nobody holds more or less than before.
create function duties_involved_otherwise() returns trigger language plpgsql as $$
begin
    perform duties_held_again(array_agg(subject_id)) from (
        (select subject_id, role, team_id, ended is null from was
            except select subject_id, role, team_id, ended is null from now)
        union all (select subject_id, role, team_id, ended is null from now
            except select subject_id, role, team_id, ended is null from was)
    ) changed;
    return null;
end $$;
drop trigger duties_involved on access_involvement;
drop trigger duties_involved_otherwise on access_involvement;
create trigger duties_involved after insert on access_involvement
    referencing new table as changed for each statement execute function duties_involved();
create trigger duties_involved_no_longer after delete on access_involvement
    referencing old table as changed for each statement execute function duties_involved();
create trigger duties_involved_otherwise after update on access_involvement
    referencing old table as was new table as now for each statement execute function duties_involved_otherwise();
"""
LED = """
create or replace function duties_led() returns trigger language plpgsql as $$
begin
    lock table duties_duty in share row exclusive mode;
    perform duties_held_again(array_agg(subject_id)) from access_involvement
    where team_id = new.team_id and ended is null;
    return null;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [("duties", "0004_nobody_holds_it"), ("records", "0008_records_of_one_person")]
    operations = [migrations.RunSQL(NOBODY + HELD_AGAIN + INVOLVED + LED)]
