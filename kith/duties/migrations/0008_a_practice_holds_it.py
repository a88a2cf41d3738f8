"""What a GP owes is held where somebody of the person’s practice signs in, though nobody said that they are involved."""
from django.db import migrations

NOBODY = """
create function duties_practice_has(about bigint, wanted text) returns boolean language sql stable as $$
    select exists (select from records_of(about) t join records_subject s on s.id = t
        join access_team own on own.key = records_practice(s) and own.kind = 'gp'
        join access_post_standing p on p.team_id = own.id and p.role = wanted and p.ended is null)
$$;
create or replace function duties_nobody_holds(about bigint, owes text) returns boolean language plpgsql stable
set enable_seqscan = off as $$
begin
    if owes in ('gp', 'team_lead:gp') and duties_practice_has(about, split_part(owes, ':', 1)) then
        return false;
    elsif owes like 'team_lead:%' then
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
# Somebody came to a practice or left it; somebody went to another practice, and with a mother her unborn child; it was
# said, or taken back, whose mother somebody is.
AGAIN = """
create or replace function duties_led() returns trigger language plpgsql as $$
begin
    lock table duties_duty in share row exclusive mode;
    perform duties_held_again(array_agg(subject_id)) from (
        select subject_id from access_involvement where team_id = new.team_id and ended is null
        union select records_patients(key) from access_team where id = new.team_id and kind = 'gp') touched;
    return null;
end $$;
drop trigger duties_led on access_post_held;
create trigger duties_led after insert on access_post_held for each row when (new.role in ('team_lead', 'gp'))
    execute function duties_led();

create function duties_registered() returns trigger language plpgsql as $$
begin
    perform duties_held_again(array_agg(touched.id)) from (
        select new.id union select r.subject_id from records_entry r
        where r.other_id = new.id and r.form = 'relationship') touched;
    return null;
end $$;
create trigger duties_registered after update on records_subject for each row
    when ((old.gp_practice, old.born, old.expected) is distinct from (new.gp_practice, new.born, new.expected))
    execute function duties_registered();

create function duties_related() returns trigger language plpgsql as $$
begin
    perform duties_held_again(array[new.subject_id]);
    return null;
end $$;
create trigger duties_related after insert on records_entry for each row when (new.form = 'relationship')
    execute function duties_related();
"""
FILL = """
update duties_duty set unheld = not unheld where open and bearer_id is null and role in ('gp', 'team_lead:gp')
    and unheld <> duties_nobody_holds(subject_id, role)
"""


class Migration(migrations.Migration):
    """Asked again wherever a practice, a patient or a mother changes."""

    dependencies = [("duties", "0007_what_nobody_said_by_its_form"), ("records", "0022_whose_practice")]
    operations = [migrations.RunSQL(NOBODY + AGAIN + FILL)]
