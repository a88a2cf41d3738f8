"""Makes the outbox for homes: what is to be sent to a person or a family, and what became of it."""
from django.db import migrations

LETTERS = """
create table notices_letter (
    id bigint generated always as identity primary key,
    duty_id text not null, reopening int not null, subject_id bigint not null, level text not null, what jsonb not null,
    audience text not null, channel text not null,
    otherwise text not null,               -- the role that takes the safe route where this may not go
    text text not null, made_at timestamptz not null,
    -- leaving: handed to a mail server that has not said yet whether it took it; it may have gone, and is never sent again
    state text not null check (state in ('waiting', 'leaving', 'sent', 'held', 'withdrawn')),
    moved_at timestamptz not null, by_id bigint, trouble text not null default '', try_at timestamptz,
    unique (duty_id, reopening, audience, channel)
);
create index notices_letter_waiting on notices_letter (made_at) where state in ('waiting', 'leaving');
create index notices_letter_duty on notices_letter (duty_id);
"""


class Migration(migrations.Migration):
    dependencies = [("notices", "0002_trying_again")]
    operations = [migrations.RunSQL(LETTERS, "drop table notices_letter")]
