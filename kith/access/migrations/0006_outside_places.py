"""Places in which nobody uses Kith: that they are so, and the ways on our list by which they are reached."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Three columns of a team; no team is outside until somebody says so."""

    dependencies: ClassVar[list] = [("access", "0005_shared_plans")]

    operations: ClassVar[list] = [
        migrations.AddField("team", "outside", models.BooleanField(default=False)),
        migrations.AddField("team", "email", models.TextField(default="")),
        migrations.AddField("team", "mobiles", models.JSONField(default=list)),
    ]
