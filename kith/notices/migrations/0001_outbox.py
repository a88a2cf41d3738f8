"""Makes the outbox: what is to be told, kept until it is sent."""
from django.db import migrations

OUTBOX = """
create table notices_notice (
    id bigint generated always as identity primary key,
    duty_id text not null, step int not null, reopening int not null, role text not null,
    main boolean not null,                 -- the ladder's own step; else somebody who hears it with the owner
    subject_id bigint not null, level text not null, what jsonb not null,
    made_at timestamptz not null, state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
    sent_at timestamptz, worker_ids bigint[] not null default '{}', team_id bigint, channel text not null default '',
    tries int not null default 0, trouble text not null default '', seen_at timestamptz,
    unique (duty_id, step, reopening, role)
);
create index notices_notice_waiting on notices_notice (made_at) where state <> 'sent';
create index notices_notice_duty on notices_notice (duty_id);
create index notices_notice_worker on notices_notice using gin (worker_ids);
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = [("duties", "0001_duties_and_tellings")]
    operations = [migrations.RunSQL(OUTBOX, "drop table notices_notice")]
