"""Lets the rows of a record that is sealed leave their tables, and for one place only: where they are kept whole."""

from django.db import migrations

from kith.records.only_added import only_added

KEPT = """
alter table records_subject drop constraint records_subject_kind_check;
alter table records_subject add constraint records_subject_kind_check
    check (kind in ('person', 'team', 'feed', 'post', 'locality', 'pair', 'naming', 'sealed'));

-- A row as it was when its record was sealed, under what stands in the record's place. Only the adoption desk reads it.
create table records_sealed_row (
    id bigint generated always as identity primary key,
    sealed_id bigint not null,
    source text not null,
    kept jsonb not null
);
create index records_sealed_row_sealed on records_sealed_row (sealed_id, source);
create index records_sealed_row_kept on records_sealed_row (source, md5(kept::text));
create index records_sealed_row_born on records_sealed_row ((kept ->> 'born')) where source = 'records_subject';

-- Which are sealed now; a record that was sealed by mistake is opened again and leaves this list.
create table records_sealed (sealed_id bigint primary key, by_id bigint not null, at timestamptz not null);

-- What was said is still never changed and never lost: a row may leave its table only once it is kept there.
create or replace function records_only_added() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name <> 'records_sealed_row' and exists (
        select from records_sealed_row s where s.source = tg_table_name
            and md5(s.kept::text) = md5(to_jsonb(old)::text) and s.kept = to_jsonb(old)
    ) then
        return old;
    end if;
    raise exception 'What is in % is only ever added to: write a later row that corrects it instead.', tg_table_name
        using errcode = 'restrict_violation';
end $$;
"""


class Migration(migrations.Migration):
    """One more kind of subject, and where sealed rows are kept."""

    dependencies = [("records", "0008_records_of_one_person")]
    operations = [migrations.RunSQL(KEPT + only_added("records_sealed_row"), migrations.RunSQL.noop)]
