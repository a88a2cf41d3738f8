"""Lets it be counted at once how many people a team has of whom no worker is named."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """One index, on the involvements of whole teams."""

    dependencies: ClassVar[list] = [("access", "0006_outside_places")]

    operations: ClassVar[list] = [
        migrations.AddIndex("involvement", models.Index(
            fields=["team", "role"], name="access_involvement_unnamed", condition=models.Q(worker=None, ended=None))),
    ]
