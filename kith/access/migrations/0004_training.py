"""Until when each training of somebody is in date."""

from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """A projection: it is made from what was recorded on the workers’ records."""

    dependencies: ClassVar[list] = [("access", "0003_openings_that_end_early")]

    operations: ClassVar[list] = [
        migrations.CreateModel(
            name="Training",
            fields=[
                ("pk", models.CompositePrimaryKey(
                    "worker_id", "what", blank=True, editable=False, primary_key=True, serialize=False)),
                ("what", models.TextField()),
                ("until", models.DateField()),
                ("worker", models.ForeignKey(
                    db_index=False, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
        ),
    ]  # fmt: skip
