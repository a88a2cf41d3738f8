"""Finds what is unfiled by the post that it came in, as the front door asks with each concern."""
from django.db import migrations

INDEX = "create index intake_unfiled_post on intake_unfiled (post_id)"


class Migration(migrations.Migration):
    dependencies = [("intake", "0006_documents_looked_through")]
    operations = [migrations.RunSQL(INDEX, "drop index intake_unfiled_post")]
