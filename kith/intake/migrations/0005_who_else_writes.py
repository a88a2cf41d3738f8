"""Lets it be found at once who else writes a form about the same person."""
from django.db import migrations

INDEX = "create index intake_draft_about on intake_draft (subject_key, form)"


class Migration(migrations.Migration):
    dependencies = [("intake", "0004_drafts_by_page")]
    operations = [migrations.RunSQL(INDEX, "drop index intake_draft_about")]
