"""Says once on whose record a happening stands, and what the last word of an entry is.

Each part looked for the children of a meeting in its own way, and two of them found different ones.
"""
from django.db import migrations

FORMS = "'meeting_called', 'invitation_answered', 'meeting_held', 'minutes_issued'"
# A page may read of a happening what it may read of its entries.
STANDS = f"""
drop index records_entry_meetings; drop index records_entry_called;
create index records_entry_happening on records_entry (occasion, form) where form in ({FORMS});

create view records_happening with (security_invoker = true) as
    select e.subject_id, e.form, e.occasion, e.root, e.answers from records_entry e
    where e.form in ({FORMS}) and e.how <> 'strike' and not exists (
        select from records_entry later where later.subject_id = e.subject_id and later.form = e.form
            and later.occasion = e.occasion and later.root = e.root and later.seq > e.seq);
"""
# On whichever record of that person it was entered.
SAID = """
create function records_said(record bigint, kind text, entry bigint) returns setof records_entry
language sql stable as $$
    select e.* from records_of(record) own (id)
    join records_entry e on e.subject_id = own.id and e.form = kind and e.root = entry order by e.seq desc limit 1
$$;
"""
AWAY = """
drop function records_said(bigint, text, bigint); drop view records_happening; drop index records_entry_happening;
create index records_entry_meetings on records_entry (form, occasion) where form in ('meeting_held', 'minutes_issued');
create index records_entry_called on records_entry (form, occasion) where form in ('meeting_called');
"""


class Migration(migrations.Migration):
    """One view, one function, and one index in the place of two."""

    dependencies = [("records", "0024_meetings_of_a_day")]
    operations = [migrations.RunSQL(STANDS + SAID, AWAY)]
