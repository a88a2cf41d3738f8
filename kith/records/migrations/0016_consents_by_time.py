"""Lets what was agreed to until a day be found without reading every entry."""

from django.db import migrations

BY_TIME = "create index records_entry_consents on records_entry (recorded_at) where form = 'consent_given'"


class Migration(migrations.Migration):
    """One small index, on the entries of one form."""

    dependencies = [("records", "0015_few_of_their_kind")]
    operations = [migrations.RunSQL(BY_TIME, "drop index records_entry_consents")]
