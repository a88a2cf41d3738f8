"""Lets whoever comes to a meeting be said once: the children whom it was called about are found by its name."""
from django.db import migrations

BY_HAPPENING = "create index records_entry_called on records_entry (form, occasion) where form in ('meeting_called')"


class Migration(migrations.Migration):
    """One small index, on the entries of one form."""

    dependencies = [("records", "0020_few_by_their_form")]
    operations = [migrations.RunSQL(BY_HAPPENING, "drop index records_entry_called")]
