"""Lets the children of one meeting be found by its name, so that what is said of one reaches each of the others."""

from django.db import migrations

BY_HAPPENING = """
create index records_entry_meetings on records_entry (form, occasion) where form in ('meeting_held', 'minutes_issued')
"""


class Migration(migrations.Migration):
    """One small index, on the entries of two forms."""

    dependencies = [("records", "0016_consents_by_time")]
    operations = [migrations.RunSQL(BY_HAPPENING, "drop index records_entry_meetings")]
