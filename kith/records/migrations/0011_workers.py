"""Whoever works here has a record too: what they opened on their word, and what they were taught."""
from django.db import migrations

KINDS = "alter table records_subject drop constraint records_subject_kind_check; alter table records_subject add " \
        "constraint records_subject_kind_check check (kind in ({kinds}))"
BEFORE = "'person', 'team', 'feed', 'post', 'locality', 'pair', 'naming', 'sealed'"


class Migration(migrations.Migration):
    """One more kind of record."""

    dependencies = [("records", "0010_only_what_was_opened")]
    operations = [migrations.RunSQL(KINDS.format(kinds=f"{BEFORE}, 'worker'"), KINDS.format(kinds=BEFORE))]
