"""Lets whoever was ever in care, on a plan or proposed for a meeting be found by the few entries that say so."""
from django.db import migrations

FORMS = "'looked_after_began', 'child_protection_plan_began', 'link_proposed'"
BY_FORM = f"create index records_entry_few on records_entry (form, subject_id) where form in ({FORMS})"


class Migration(migrations.Migration):
    """One small index, on the entries of three forms."""

    dependencies = [("records", "0019_contacts_after_care")]
    operations = [migrations.RunSQL(BY_FORM, "drop index records_entry_few")]
