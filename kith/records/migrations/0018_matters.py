"""What is told before anybody's record is there, and must be acted on all the same, is a record of its own."""
from django.db import migrations

KINDS = "alter table records_subject drop constraint records_subject_kind_check; alter table records_subject add " \
        "constraint records_subject_kind_check check (kind in ({kinds}))"
BEFORE = "'person', 'team', 'feed', 'post', 'locality', 'pair', 'naming', 'sealed', 'worker', 'gone', 'notice'"


class Migration(migrations.Migration):
    """One more kind of record."""

    dependencies = [("records", "0017_meetings_by_happening")]
    operations = [migrations.RunSQL(KINDS.format(kinds=f"{BEFORE}, 'matter'"), KINDS.format(kinds=BEFORE))]
