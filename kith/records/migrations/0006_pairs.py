"""Lets something be owed about a pair of records that may be one person."""

from django.db import migrations

PAIRS = """
alter table records_subject drop constraint records_subject_kind_check;
alter table records_subject add constraint records_subject_kind_check
    check (kind in ('person', 'team', 'feed', 'post', 'locality', 'pair'));
"""


class Migration(migrations.Migration):
    """One more kind of subject."""

    dependencies = [("records", "0005_moved_records")]
    operations = [migrations.RunSQL(PAIRS, migrations.RunSQL.noop)]
