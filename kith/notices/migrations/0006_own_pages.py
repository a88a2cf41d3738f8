"""Makes what a young person comes in by: a link, codes to it, and visits."""

from django.db import migrations

OWN = """
-- The link to somebody’s own page, given by hand; only a print of it is kept.
create table notices_own_link (
    id bigint generated always as identity primary key,
    subject_id bigint not null, token bytea not null unique,
    mobile text not null,                  -- where a code may be sent; empty: it is said to them
    by_id bigint not null, made_at timestamptz not null, ends_at timestamptz not null
);
create index notices_own_link_subject on notices_own_link (subject_id);
create table notices_own_code (
    id bigint generated always as identity primary key,
    link_id bigint not null references notices_own_link on delete cascade,
    code bytea not null, made_at timestamptz not null, ends_at timestamptz not null, used_at timestamptz
);
create index notices_own_code_link on notices_own_code (link_id, made_at);
create table notices_own_visit (
    id bigint generated always as identity primary key,
    link_id bigint not null references notices_own_link on delete cascade,
    secret bytea not null unique, began timestamptz not null, ends_at timestamptz not null
);
create index notices_own_visit_link on notices_own_visit (link_id);
"""
GONE = "drop table notices_own_visit; drop table notices_own_code; drop table notices_own_link"


class Migration(migrations.Migration):
    """Three tables."""

    dependencies = [("notices", "0005_replies")]
    operations = [migrations.RunSQL(OWN, GONE)]
