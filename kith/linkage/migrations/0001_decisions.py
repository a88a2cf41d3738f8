"""Makes the table of decisions about identity."""

from django.db import migrations, models

from kith.records.only_added import only_added


class Migration(migrations.Migration):
    """The first table, which the database keeps from being changed."""

    initial = True

    dependencies = [("records", "0001_subjects_and_entries")]

    operations = [
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.TextField()),
                ("one", models.BigIntegerField()),
                ("other", models.BigIntegerField()),
                ("reason", models.TextField()),
                ("by_id", models.BigIntegerField(null=True)),
                ("sender", models.TextField(default="")),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["one", "other", "id"], name="linkage_decision_pair"),
                    models.Index(fields=["other"], name="linkage_decision_other"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["join", "part"])), name="linkage_decision_kind"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("one__lt", models.F("other"))), name="linkage_decision_order"
                    ),
                ],
            },
        ),
        migrations.RunSQL(only_added("linkage_decision")),
    ]
