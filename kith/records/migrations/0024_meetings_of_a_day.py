"""Finds the meetings that are called for one day, so that two at one time are seen before anybody is asked to both."""
from django.db import migrations

# Whose meeting it is and when, and nothing of what it is about: also where a page may not read what else was said.
OF_A_DAY = """
create index records_entry_meeting_day on records_entry (left(answers ->> 'begins', 10)) where form = 'meeting_called';

create function records_meetings_on(day text) returns table (subject_id bigint, occasion text, begins text)
language sql stable security definer set search_path = public set enable_seqscan = off as $$
    select e.subject_id, e.occasion, e.answers ->> 'begins' from records_entry e
    where e.form = 'meeting_called' and left(e.answers ->> 'begins', 10) = day and e.how <> 'strike'
        and e.answers ->> 'begins' like '%%T%%' and not exists (
            select from records_entry later where later.subject_id = e.subject_id and later.form = e.form
                and later.occasion = e.occasion and later.root = e.root and later.seq > e.seq
                and (later.how = 'strike' or later.answers ? 'begins'))
$$;
"""
AWAY = "drop function records_meetings_on(text); drop index records_entry_meeting_day;"


class Migration(migrations.Migration):
    """One small index, on the entries of one form."""

    dependencies = [("records", "0023_whose_mother")]
    operations = [migrations.RunSQL(OF_A_DAY, AWAY)]
