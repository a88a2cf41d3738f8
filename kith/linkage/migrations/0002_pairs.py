"""Makes the table of pairs that somebody was asked about, so that nobody is asked the same twice."""

from django.db import migrations

PAIRS = """
-- The newest word on each pair: what spoke for and against it when it was last asked or decided, and what was decided.
-- Who decided, when and why stands in the entries of the pair, which are only ever added to.
create table linkage_pair (
    subject_id bigint primary key,
    one bigint not null,
    other bigint not null,
    seen text not null,
    decided text not null default '' check (decided in ('', 'same', 'two')),
    unique (one, other),
    check (one < other)
);
create index linkage_pair_other on linkage_pair (other);
"""


class Migration(migrations.Migration):
    """One small table."""

    dependencies = [("linkage", "0001_decisions"), ("records", "0006_pairs")]
    operations = [migrations.RunSQL(PAIRS, "drop table linkage_pair")]
