"""Makes the tables of what somebody decided about a proposal, and of each copy that was given, as it was given."""
from django.db import migrations

from kith.records.only_added import only_added

TABLES = """
-- The last word on a mark counts. Mark: of a proposal, or "root.key" where somebody takes out what no rule has found.
create table packs_decision (
    id bigint generated always as identity primary key,
    subject_id bigint not null, root bigint not null, mark text not null,
    decision text not null check (decision in ('keep', 'out', 'change', 'more')),
    words text not null default '', why text not null, by_id bigint not null, at timestamptz not null
);
create index packs_decision_root on packs_decision (subject_id, root, id);

-- What left, word for word: its contents, the same on paper, and the SHA-256 of the contents.
create table packs_given (
    id bigint generated always as identity primary key,
    subject_id bigint not null, root bigint not null, mark text not null unique,
    contents jsonb not null, paper bytea not null, by_id bigint not null, at timestamptz not null
);
create index packs_given_subject on packs_given (subject_id, root);
"""
KEPT = ("packs_decision", "packs_given")


class Migration(migrations.Migration):
    """Both are only ever added to: what was decided and given is what a court would ask for."""

    initial = True
    dependencies = [("records", "0010_only_what_was_opened"), ("duties", "0001_duties_and_tellings")]
    operations = [migrations.RunSQL(TABLES + "".join(map(only_added, KEPT)),
                                    "drop table packs_given; drop table packs_decision")]
