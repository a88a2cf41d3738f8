"""An opening can be closed before its time, and whoever works here has a record once something is said of them."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """A later row names the opening that it closed; nothing that was written is changed."""

    dependencies: ClassVar[list] = [("access", "0002_posts_of_openings")]

    operations: ClassVar[list] = [
        migrations.AddField("worker", "subject_id", models.BigIntegerField(null=True, unique=True)),
        migrations.AddField(
            "viewing", "ends",
            models.ForeignKey(
                db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, to="access.viewing"
            ),
        ),
        migrations.AddIndex(
            "viewing",
            models.Index(
                condition=models.Q(("ends__isnull", False)), fields=["ends"], name="access_viewing_ended"
            ),
        ),
    ]  # fmt: skip
