"""Lets every page ask which protected people are around it without reading every header."""

from django.db import migrations

PROTECTED = "create index records_subject_protected on records_subject (id) where address_protected"


class Migration(migrations.Migration):
    """One small index, of the few whose home is kept secret."""

    dependencies = [("records", "0012_destroyed_records")]
    operations = [migrations.RunSQL(PROTECTED, "drop index records_subject_protected")]
