"""Makes the table of events, which the database lets nobody change, remove or empty."""

from django.db import migrations

from kith.records.only_added import only_added

EVENTS = """
create table audit_event (
    life integer not null default 1,                   -- of the database: one more each time it was loaded from a copy
    xact xid8 not null default pg_current_xact_id(),   -- tells which events are certainly there before a head is signed
    id bigint generated always as identity,
    at timestamptz not null,
    worker_id bigint,                                  -- whoever asked; nobody for a machine, or before signing in
    posts text not null default '',                    -- their roles at the time, each with its team: health_visitor:12
    sender text not null default '',                   -- the code of a machine's door
    route text not null,
    method text not null default '',
    ended text not null,
    why text not null default '',                      -- where in the program a refusal was said, never its words
    subject_ids bigint[] not null default '{}',        -- the records that were read, or that were asked for in vain
    reason text,                                       -- SHA-256 of the reason typed for an opening without a usual one
    primary key (life, xact, id)
);
-- Who looked at this record: pages about one, or two side by side. A list of two hundred is not worth indexing.
create index audit_event_about on audit_event ((subject_ids[1]), at) where cardinality(subject_ids) between 1 and 2;
create index audit_event_beside on audit_event ((subject_ids[2]), at) where cardinality(subject_ids) = 2;
"""


class Migration(migrations.Migration):
    """The log and the promise that it is only added to."""

    initial = True
    dependencies = [("records", "0009_sealed_records")]
    operations = [migrations.RunSQL(EVENTS + only_added("audit_event"), migrations.RunSQL.noop)]
