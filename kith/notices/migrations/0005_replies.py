"""Makes what somebody who is no user answers by: one reply for a loop and place, its links, codes and visits."""

from django.db import migrations

REPLIES = """
-- Something sent, as one place outside answers it.
create table notices_reply (
    id bigint generated always as identity primary key,
    subject_id bigint not null, trigger_root bigint not null, team_id bigint not null,
    spoken text not null unique,           -- said over a telephone to whoever may see the loop: 7QK 42M
    made_at timestamptz not null,
    unique (subject_id, trigger_root, team_id)
);
-- Each mail has a link of its own; only a print of it is kept, and its bounce comes back under another name.
create table notices_reply_link (
    id bigint generated always as identity primary key,
    reply_id bigint not null references notices_reply on delete cascade,
    token bytea not null unique, back_to text not null unique,
    channel text not null, sent_to text not null,
    made_at timestamptz not null, ends_at timestamptz not null, came_back_at timestamptz
);
create index notices_reply_link_reply on notices_reply_link (reply_id, made_at);
create table notices_reply_code (
    id bigint generated always as identity primary key,
    reply_id bigint not null references notices_reply on delete cascade,
    code bytea not null, sent_to text not null,
    made_at timestamptz not null, ends_at timestamptz not null, used_at timestamptz
);
create index notices_reply_code_reply on notices_reply_code (reply_id, made_at);
-- Whoever brought the code, for as long as they are in.
create table notices_reply_visit (
    id bigint generated always as identity primary key,
    reply_id bigint not null references notices_reply on delete cascade,
    secret bytea not null unique, began timestamptz not null, ends_at timestamptz not null
);
create index notices_reply_visit_reply on notices_reply_visit (reply_id);
"""
GONE = "drop table notices_reply_visit; drop table notices_reply_code; drop table notices_reply_link;" \
       " drop table notices_reply"


class Migration(migrations.Migration):
    """Four tables."""

    dependencies = [("notices", "0004_letters_are_owed")]
    operations = [migrations.RunSQL(REPLIES, GONE)]
