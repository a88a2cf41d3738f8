"""Lets the rows of a record whose time is over leave for good, in one transaction that says on whose word."""

from django.db import migrations

from kith.records.only_added import only_added

GONE = """
alter table records_subject drop constraint records_subject_kind_check;
alter table records_subject add constraint records_subject_kind_check
    check (kind in ('person', 'team', 'feed', 'post', 'locality', 'pair', 'naming', 'sealed', 'worker', 'gone'));

-- What stands for a record that was destroyed: that it was, when, by which rule, on the word of which two, and the bare
-- numbers of its rows, by which it is destroyed again should an older state of the database be put back.
create table records_gone (
    gone_id bigint primary key,
    proposed_by bigint not null, by_id bigint not null check (by_id <> proposed_by),
    at timestamptz not null, kind text not null, until date not null, what jsonb not null,
    again boolean not null default false,
    act xid8 not null default pg_current_xact_id(), unique (gone_id, act)
);
-- The hashes of reasons that the audit log knows, of looks at a record that was destroyed: they are not missing.
create table records_gone_reason (mark text not null, gone_id bigint not null, primary key (mark, gone_id));

-- Only while a record is being destroyed: the mark of each row that may leave. Empty at all other times.
create table records_leaving (
    gone_id bigint not null, act xid8 not null default pg_current_xact_id(), source text not null, mark bytea not null,
    foreign key (gone_id, act) references records_gone (gone_id, act)
);
create index records_leaving_mark on records_leaving (source, mark);

-- What was said is still never changed. A row leaves its table once it stands where sealed rows are kept, or in the very
-- transaction that destroys its record on the word of two.
create or replace function records_only_added() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name not in ('records_sealed_row', 'records_gone', 'records_gone_reason') and (
        exists (select from records_sealed_row s where s.source = tg_table_name
            and md5(s.kept::text) = md5(to_jsonb(old)::text) and s.kept = to_jsonb(old))
        or exists (select from records_leaving l where l.source = tg_table_name and l.act = pg_current_xact_id()
            and l.mark = sha256(convert_to(to_jsonb(old)::text, 'UTF8')))
    ) then
        return old;
    end if;
    raise exception 'What is in % is only ever added to: write a later row that corrects it instead.', tg_table_name
        using errcode = 'restrict_violation';
end $$;
"""


class Migration(migrations.Migration):
    """One more kind of subject, and what stays of what is destroyed."""

    dependencies = [("records", "0011_workers")]
    operations = [migrations.RunSQL(GONE + only_added("records_gone") + only_added("records_gone_reason"),
                                    migrations.RunSQL.noop)]
