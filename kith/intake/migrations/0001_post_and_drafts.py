"""Makes the tables of what came in, and of what is still being written."""
from django.db import migrations

POST = """
-- Everything that came, as it came, with the first answer: the same message again gets that answer and changes nothing.
create table intake_post (
    id bigint generated always as identity primary key,
    sender text not null, number text not null, received_at timestamptz not null, text text not null,
    outcome text not null, sentence text not null, answer jsonb not null, subject_ids bigint[] not null,
    unique (sender, number)
);
create index intake_post_received on intake_post (received_at);

-- Unfiled post, by the subject it is owed on; emptied when somebody has decided.
create table intake_unfiled (
    subject_id bigint primary key, post_id bigint not null, statement jsonb not null, candidates jsonb not null,
    filed_at timestamptz
);

create table intake_draft (
    worker_id bigint not null, form text not null, subject_key text not null, raw jsonb not null,
    saved_at timestamptz not null, primary key (worker_id, form, subject_key)
);

create table intake_feed (sender text primary key, subject_id bigint not null, heard_at timestamptz not null);
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = [("records", "0001_subjects_and_entries"), ("notices", "0001_outbox")]
    operations = [migrations.RunSQL(
        POST, "drop table intake_post; drop table intake_unfiled; drop table intake_draft; drop table intake_feed")]
