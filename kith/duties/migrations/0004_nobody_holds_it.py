"""Keeps with each duty that nobody holds its role, so that what falls to the duty desk is found without a search."""
from django.db import migrations

COLUMN = """
-- Open, taken by nobody, and nobody is involved in its role with this person. It says nothing of roles that are found
-- by the rota: whoever reads it asks for those that are found by involvement.
alter table duties_duty add column unheld boolean not null default false;
create index duties_duty_unheld on duties_duty (role, due_at) where unheld;

create function duties_nobody_holds(about bigint, owes text) returns boolean language plpgsql stable as $$
begin
    if owes like 'team_lead:%' then
        return not exists (select from records_together t join access_involvement i on i.subject_id = t.other_id
            join access_post_standing p on p.team_id = i.team_id and p.role = 'team_lead' and p.ended is null
            where t.subject_id = about and i.role = split_part(owes, ':', 2) and i.ended is null);
    end if;
    return not exists (select from records_together t join access_involvement i on i.subject_id = t.other_id
        where t.subject_id = about and i.role = owes and i.ended is null);
end $$;
"""
# Whoever is involved is known to the room below, which knows nothing of duties: the database passes it on.
INVOLVED = """
create function duties_involved() returns trigger language plpgsql as $$
begin
    update duties_duty d set unheld = not d.unheld from records_together t
    where t.subject_id in (old.subject_id, new.subject_id) and d.subject_id = t.other_id
        and d.open and d.bearer_id is null
        and d.role in (old.role, new.role, 'team_lead:' || old.role, 'team_lead:' || new.role)
        and d.unheld <> duties_nobody_holds(d.subject_id, d.role);
    return null;
end $$;
create trigger duties_involved after insert or delete on access_involvement
    for each row execute function duties_involved();
create trigger duties_involved_otherwise after update on access_involvement for each row
    when ((old.subject_id, old.role, old.team_id, old.ended is null)
        is distinct from (new.subject_id, new.role, new.team_id, new.ended is null))
    execute function duties_involved();
"""
# Seldom, and about many people at once: whatever is being written now is waited for, or it would be missed.
LED = """
create function duties_led() returns trigger language plpgsql as $$
begin
    lock table duties_duty in share row exclusive mode;
    update duties_duty d set unheld = not d.unheld
    from access_involvement i join records_together t on t.subject_id = i.subject_id
    where i.team_id = new.team_id and i.ended is null and d.subject_id = t.other_id
        and d.open and d.bearer_id is null and d.role = 'team_lead:' || i.role
        and d.unheld <> duties_nobody_holds(d.subject_id, d.role);
    return null;
end $$;
create trigger duties_led after insert on access_post_held for each row when (new.role = 'team_lead')
    execute function duties_led();
"""
FILL = """
update duties_duty set unheld = true
where open and bearer_id is null and duties_nobody_holds(subject_id, role)
"""
AWAY = """
drop trigger duties_led on access_post_held;
drop trigger duties_involved on access_involvement;
drop trigger duties_involved_otherwise on access_involvement;
drop function duties_led(), duties_involved();
alter table duties_duty drop column unheld;
drop function duties_nobody_holds(bigint, text);
"""


class Migration(migrations.Migration):
    dependencies = [("duties", "0003_what_i_asked_for"), ("access", "0001_workers_and_teams")]
    operations = [migrations.RunSQL(COLUMN + INVOLVED + LED + FILL, AWAY)]
