"""Finds whom a meeting is about by a name of its own, which a page has in its address.

Only whose records these are: what was said of it is read on each record that is opened to whoever asks, and on no other.
"""
from django.db import migrations

FORMS = "'meeting_called', 'meeting_held'"
# The name is letters alone, none of them a vowel: it is never a word, a number of somebody or half of a postcode. What
# it is made of never changes, so that the index may hold it, although the server says so of no change of writing.
ABOUT = f"""
create function records_happening_named(occasion text) returns text language sql immutable as $$
    select translate(left(encode(sha256(convert_to(occasion, 'UTF8')), 'hex'), 12), '0123456789abcdef',
        'bcdfghjkmnpqrtwx')
$$;
create index records_entry_meeting_named on records_entry (records_happening_named(occasion)) where form in ({FORMS});

create function records_meeting_about(wanted text) returns table (key text, person_id bigint)
language sql stable security definer set search_path = public set enable_seqscan = off as $$
    select distinct on (s.person_id) s.key, s.person_id from records_entry e
    join records_subject s on s.id = e.subject_id and s.kind = 'person'
    where e.form in ({FORMS}) and records_happening_named(e.occasion) = wanted and e.how <> 'strike' and not exists (
        select from records_entry later where later.subject_id = e.subject_id and later.form = e.form
            and later.occasion = e.occasion and later.root = e.root and later.seq > e.seq)
    order by s.person_id, s.id
$$;
"""
AWAY = """
drop function records_meeting_about(text); drop index records_entry_meeting_named;
drop function records_happening_named(text);
"""


class Migration(migrations.Migration):
    """One small index, on the entries of two forms, and two functions."""

    dependencies = [("records", "0026_who_lives_there")]
    operations = [migrations.RunSQL(ABOUT, AWAY)]
