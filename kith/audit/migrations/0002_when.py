"""The log is read by time too: whoever opened very many records within a day is asked why."""

from django.db import migrations

# Events are written in the order of time, so that a few words about each stretch of them are enough.
WHEN = "create index audit_event_when on audit_event using brin (at) with (pages_per_range = 32)"


class Migration(migrations.Migration):
    """An index that costs next to nothing to keep."""

    dependencies = [("audit", "0001_events")]
    operations = [migrations.RunSQL(WHEN, migrations.RunSQL.noop)]
