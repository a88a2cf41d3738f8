"""Makes the tables of what is owed, what was told, and what must be looked at again."""
from django.db import migrations

from kith.records.only_added import only_added

DUTIES = """
-- Reckoned, never written by people: this table can be emptied and made again from the entries.
create table duties_duty (
    id text primary key,
    subject_id bigint not null,          -- the record as entered
    person_id bigint not null,           -- whose reckoning it belongs to: the oldest record of the joined person
    pathway text not null, duty text not null, occasion text not null, row_key text not null, after_root bigint not null,
    citation jsonb not null, edition text not null,
    what text not null, act text not null, form text not null, form_how text not null, level text not null,
    state text not null, open boolean not null,
    role text not null, bearer_id bigint, offered_id bigint, asked_by bigint,
    start_at timestamptz, due_at timestamptz, happened_at timestamptz, learnt_at timestamptz,
    reasons jsonb not null, witnesses bigint[] not null, trigger_root bigint not null,
    evidence bigint, closed_at timestamptz,
    told_step int, told_at timestamptz, next_step_at timestamptz, next_role text not null,
    marks jsonb not null, label text not null, print text not null,
    reckoned_at timestamptz not null, not_reckoned_since timestamptz
);
create index duties_duty_person on duties_duty (person_id);
create index duties_duty_subject on duties_duty (subject_id) where open;
create index duties_duty_role on duties_duty (role, due_at) where open;
create index duties_duty_bearer on duties_duty (bearer_id, due_at) where open and bearer_id is not null;
create index duties_duty_offered on duties_duty (offered_id, due_at) where open and offered_id is not null;
create index duties_duty_asked on duties_duty (asked_by, due_at) where open and asked_by is not null;
create index duties_duty_trigger on duties_duty (trigger_root);
create index duties_duty_measure on duties_duty (pathway, duty, learnt_at);
create index duties_duty_ladder on duties_duty (told_step, due_at) where open and told_step > 0;
"""

TELLINGS = """
-- What was said, to whom, when and as what; a corrected rota changes who is told next and nothing that was said.
create table duties_telling (
    id bigint generated always as identity primary key,
    duty_id text not null, step int not null, reopening int not null, told_at timestamptz not null,
    record_id bigint not null, citation jsonb not null,
    role text not null, worker_ids bigint[] not null, team_id bigint, channel text not null, words text not null,
    passed int[] not null,
    unique (duty_id, step, reopening)
);
create index duties_telling_record on duties_telling (record_id);

create table duties_look_again (person_id bigint primary key, look_at timestamptz not null);
create index duties_look_again_when on duties_look_again (look_at);

-- Records to be reckoned after commit: two simultaneous transactions would otherwise each miss the other.
create table duties_to_reckon (subject_id bigint primary key, since timestamptz not null);
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = [("records", "0001_subjects_and_entries")]
    operations = [
        migrations.RunSQL(DUTIES, "drop table duties_duty"),
        migrations.RunSQL(TELLINGS + only_added("duties_telling"),
                          "drop table duties_telling; drop table duties_look_again; drop table duties_to_reckon"),
    ]
