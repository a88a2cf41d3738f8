"""Notes of each letter whether its team was told that it waits."""

from django.db import migrations


class Migration(migrations.Migration):
    """One column; a letter that waits already is told of with the next tick."""

    dependencies = [("notices", "0003_letters")]
    operations = [migrations.RunSQL("alter table notices_letter add column owed boolean not null default false",
                                    "alter table notices_letter drop column owed")]
