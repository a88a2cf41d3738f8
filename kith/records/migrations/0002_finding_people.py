"""Makes people findable by the sound and the spelling of their name, by birth date and by the first half of a postcode."""

from django.db import migrations

FINDING = """
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

-- How a word sounds; a word in a script the measure does not know stands for itself.
create function records_sound(word text) returns text language sql immutable parallel safe as
    $$ select coalesce(nullif(dmetaphone(word), ''), word) $$;

alter table records_subject
    add column sought text not null default '',
    add column sounds text[] not null default '{}';

-- Names change seldom and are searched for all day: better a slower change than a search that first reads a backlog.
create index records_subject_sounds on records_subject using gin (sounds) with (fastupdate = off);
create index records_subject_sought on records_subject using gin (sought gin_trgm_ops) with (fastupdate = off);
create index records_subject_born on records_subject (born) where born is not null;

-- A protected person is not to be found by where they live, so they are not even in this index.
create index records_subject_district on records_subject ((left(replace(upper(postcode), ' ', ''), -3)))
    where postcode <> '' and not address_protected;
"""


class Migration(migrations.Migration):
    """Columns that only hand-written searches read, so Django is not told of them."""

    dependencies = [("records", "0001_subjects_and_entries")]
    operations = [migrations.RunSQL(FINDING)]
