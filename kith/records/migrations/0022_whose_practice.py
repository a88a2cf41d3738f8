"""Finds who is a practice’s patient, and the practice of somebody: of an unborn child that has none yet, its mother’s."""
from django.db import migrations

# Who is whose mother is read also where a page may not read what else was said: it tells no more than which practice.
OF = """
create index records_subject_practice on records_subject (gp_practice);
create index records_subject_unborn on records_subject (id) where born is null and expected is not null;

create function records_mothers_practice(child bigint) returns text language sql stable security definer
set search_path = public as $$
    select coalesce((
        select mother.gp_practice from records_subject mother where mother.id = (
            select r.other_id from records_entry r where r.subject_id = child and r.form = 'relationship'
                and r.answers ->> 'kind' = 'mother' and r.how <> 'strike' and r.other_id is not null
                and not exists (select from records_entry later where later.subject_id = child
                    and later.root = r.root and later.how = 'strike' and later.seq > r.seq)
            order by r.seq desc limit 1)), '')
$$;
create function records_practice(one records_subject) returns text language sql stable as $$
    select case when one.gp_practice = '' and one.born is null and one.expected is not null
        then records_mothers_practice(one.id) else one.gp_practice end
$$;
create function records_patients(practice text) returns setof bigint language sql stable as $$
    select id from records_subject where gp_practice = practice and practice <> ''
    union all select id from records_subject
    where born is null and expected is not null and gp_practice = '' and records_mothers_practice(id) = practice
$$;
"""
AWAY = """
drop function records_patients(text); drop function records_practice(records_subject);
drop function records_mothers_practice(bigint); drop index records_subject_unborn; drop index records_subject_practice;
"""


class Migration(migrations.Migration):
    """Two indexes, and the one answer to whose patient somebody is."""

    dependencies = [("records", "0021_meetings_called")]
    operations = [migrations.RunSQL(OF, AWAY)]
