"""Lets the contacts with those who left care be counted by time without reading every entry."""

from django.db import migrations

BY_TIME = "create index records_entry_after_care on records_entry (recorded_at) where form = 'leaver_contacted'"


class Migration(migrations.Migration):
    """One small index, on the entries of one form."""

    dependencies = [("records", "0018_matters")]
    operations = [migrations.RunSQL(BY_TIME, "drop index records_entry_after_care")]
