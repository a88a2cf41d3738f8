"""Says when a notice that could not be sent is tried again."""
from django.db import migrations

TRY_AT = "alter table notices_notice add column try_at timestamptz"


class Migration(migrations.Migration):
    dependencies = [("notices", "0001_outbox")]
    operations = [migrations.RunSQL(TRY_AT, "alter table notices_notice drop column try_at")]
