"""Notes of each feed whether it has fallen silent."""
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("intake", "0001_post_and_drafts")]
    operations = [migrations.RunSQL("alter table intake_feed add column silent boolean not null default false",
                                    "alter table intake_feed drop column silent")]
