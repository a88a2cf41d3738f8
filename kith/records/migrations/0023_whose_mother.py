"""Says once who somebody’s mother is, by what was said last and not taken back, for whatever asks it of many at once."""
from django.db import migrations

MOTHER = """
create function records_mother(child bigint) returns bigint language sql stable security definer
set search_path = public as $$
    select r.other_id from records_entry r where r.subject_id = child and r.form = 'relationship'
        and r.answers ->> 'kind' = 'mother' and r.how <> 'strike' and r.other_id is not null
        and not exists (select from records_entry later where later.subject_id = child
            and later.root = r.root and later.how = 'strike' and later.seq > r.seq)
    order by r.seq desc limit 1
$$;
create or replace function records_mothers_practice(child bigint) returns text language sql stable as $$
    select coalesce((select gp_practice from records_subject where id = records_mother(child)), '')
$$;
-- Planned for any practice, where most people of a town had none, it would read everybody.
alter function records_patients(text) set enable_seqscan = off;
"""


class Migration(migrations.Migration):
    dependencies = [("records", "0022_whose_practice")]
    operations = [migrations.RunSQL(MOTHER)]
