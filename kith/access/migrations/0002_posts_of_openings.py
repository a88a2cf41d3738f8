"""An opening without a usual reason keeps the posts of whoever opened, as each event of the audit log does."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One more column."""

    dependencies = [("access", "0001_workers_and_teams"), ("audit", "0001_events")]
    operations = [migrations.AddField("viewing", "posts", models.TextField(null=True))]
