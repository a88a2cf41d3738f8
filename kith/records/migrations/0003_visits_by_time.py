"""Lets the department's board and the weekly digest find the newest visits without reading every entry."""

from django.db import migrations

BY_TIME = "create index records_entry_visits on records_entry (recorded_at) where form = 'ed_attendance'"


class Migration(migrations.Migration):
    """One small index, on the entries of one form."""

    dependencies = [("records", "0002_finding_people")]
    operations = [migrations.RunSQL(BY_TIME, "drop index records_entry_visits")]
