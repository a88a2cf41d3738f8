"""Makes the table of the numbers by which whoever raised a concern may ask, and what they are then told: one word."""
from django.db import migrations

RECEIPTS = """
-- A number is kept ground down. What it leads to leaves when a record is sealed or destroyed; that it was given does
-- not, so that whoever raised it is then told the same word as of any concern that is over.
create table intake_given (mark text primary key, given_at timestamptz not null);
create table intake_receipt (mark text primary key, subject_id bigint not null);
create index intake_receipt_subject on intake_receipt (subject_id);
create function intake_told(asked text) returns text language sql stable security definer set search_path = public as $$
    select coalesce((select case
            when bool_or(e.form = 'concern_decided' or e.form = 'concern_screened' and e.answers ->> 'goes' = 'nobody')
                then 'closed'
            when bool_or(e.form in ('concern_screened', 'concern_answered', 'concern_placed')) then 'passed'
            when bool_or(e.form in ('concern_read', 'post_filed')) then 'read'
            when count(*) > 0 then 'received' end
        from intake_receipt r join records_entry e on e.subject_id = r.subject_id
        where r.mark = asked and e.how <> 'strike'), 'closed')
    from intake_given where mark = asked
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("intake", "0002_feeds_that_fell_silent"), ("records", "0010_only_what_was_opened")]
    operations = [migrations.RunSQL(
        RECEIPTS, "drop function intake_told(text); drop table intake_receipt; drop table intake_given")]
