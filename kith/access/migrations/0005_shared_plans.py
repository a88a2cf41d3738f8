"""Who works on a child's plan, for as long as the plan stands: a reason to see the child's page."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """One table, which is read beside that of involvements."""

    dependencies: ClassVar[list] = [("access", "0004_training")]

    operations: ClassVar[list] = [
        migrations.CreateModel(
            "PlanShare",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject_id", models.BigIntegerField()),
                ("began", models.DateTimeField()),
                ("ended", models.DateTimeField(null=True)),
                ("entry_seq", models.BigIntegerField(unique=True)),
                ("team", models.ForeignKey("access.team", django.db.models.deletion.PROTECT, db_index=False)),
                ("worker", models.ForeignKey("access.worker", django.db.models.deletion.PROTECT, null=True,
                                             db_index=False)),
            ],
            {"db_table": "access_plan_share",
             "indexes": [models.Index(fields=["subject_id"], name="access_plan_share_subject")]},
        ),
    ]
