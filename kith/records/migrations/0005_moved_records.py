"""Lets the page of a batch find the records that were moved from paper without reading every entry."""

from django.db import migrations

MOVED = "create index records_entry_moved on records_entry (subject_id, root, seq) where form = 'record_moved'"


class Migration(migrations.Migration):
    """One small index, on the entries of one form."""

    dependencies = [("records", "0004_sounds_of_every_language")]
    operations = [migrations.RunSQL(MOVED, "drop index records_entry_moved")]
