"""Who is away, from when until when, and what of theirs went to others."""

from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from kith.records.only_added import only_added


class Migration(migrations.Migration):
    """One table, to which is only added: what was written of somebody’s leave stays."""

    dependencies: ClassVar[list] = [("access", "0007_whose_nobody_is_named"), ("records", "0001_subjects_and_entries")]

    operations: ClassVar[list] = [
        migrations.CreateModel(
            "Leave",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("begins", models.DateTimeField()),
                ("ends", models.DateTimeField()),
                ("given", models.IntegerField(default=0)),
                ("to_desk", models.IntegerField(default=0)),
                ("by_id", models.BigIntegerField(null=True)),
                ("at", models.DateTimeField()),
                ("instead", models.ForeignKey("access.leave", django.db.models.deletion.PROTECT, null=True)),
                ("worker", models.ForeignKey(
                    settings.AUTH_USER_MODEL, django.db.models.deletion.PROTECT, db_index=False)),
            ],
            {"db_table": "access_leave",
             "indexes": [models.Index(fields=["worker", "ends"], name="access_leave_when")],
             "constraints": [models.CheckConstraint(
                 condition=models.Q(("ends__gt", models.F("begins"))), name="access_leave_lasts")]},
        ),
        migrations.RunSQL(only_added("access_leave")),
    ]
