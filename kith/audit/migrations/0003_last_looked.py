"""When somebody last looked at anybody is found without reading the whole log, for whoever reads who has access."""
from django.db import migrations

LOOKED = "create index audit_event_looked on audit_event (worker_id, at) where cardinality(subject_ids) > 0"


class Migration(migrations.Migration):
    """One index; events of pages about nobody are left out of it."""

    dependencies = [("audit", "0002_when")]
    operations = [migrations.RunSQL(LOOKED, "drop index audit_event_looked")]
