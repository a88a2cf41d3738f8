"""Makes the tables of workers, teams, posts, rota, involvements and viewings."""

import django.contrib.auth.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from kith.records.only_added import only_added

# A post's end is the last one written for it, so that an end can be moved without rewriting who held it.
STANDING = """
create view access_post_standing as
select held.id, held.worker_id, held.team_id, held.role, held.began,
    case when moved.id is null then held.ended else moved.ended end as ended
from access_post_held held
left join lateral (
    select id, ended from access_post_held later where later.ends_id = held.id order by id desc limit 1
) moved on true
where held.ends_id is null;
"""
KEPT = ("access_post_held", "access_duty_rota", "access_viewing")


class Migration(migrations.Migration):
    """The first tables, and the promise that what was written about people's posts and looks stays."""

    initial = True

    dependencies = [("records", "0001_subjects_and_entries")]

    operations = [
        migrations.CreateModel(
            name="Worker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "username",
                    models.CharField(
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                    ),
                ),
                ("full_name", models.TextField()),
                ("job", models.TextField(default="")),
                ("email", models.TextField(default="")),
                ("phone", models.TextField(default="")),
                ("is_active", models.BooleanField(default=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Team",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.TextField(unique=True)),
                ("subject_id", models.BigIntegerField(unique=True)),
                ("name", models.TextField()),
                ("kind", models.TextField(db_index=True)),
                ("organisation", models.TextField(default="")),
                ("opens", models.TimeField(null=True)),
                ("closes", models.TimeField(null=True)),
                ("works_weekends", models.BooleanField(default=False)),
                ("phone", models.TextField(default="")),
                ("phone_out_of_hours", models.TextField(default="")),
            ],
        ),
        migrations.CreateModel(
            name="PostHeld",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("role", models.TextField()),
                ("began", models.DateTimeField()),
                ("ended", models.DateTimeField(null=True)),
                ("by_id", models.BigIntegerField(null=True)),
                ("at", models.DateTimeField()),
                (
                    "ends",
                    models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to="access.postheld"),
                ),
                ("worker", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ("team", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="access.team")),
            ],
            options={
                "db_table": "access_post_held",
            },
        ),
        migrations.CreateModel(
            name="OnDuty",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("role", models.TextField()),
                ("begins", models.DateTimeField()),
                ("ends", models.DateTimeField()),
                ("by_id", models.BigIntegerField(null=True)),
                ("at", models.DateTimeField()),
                (
                    "worker",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("team", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="access.team")),
            ],
            options={
                "db_table": "access_duty_rota",
                "indexes": [models.Index(fields=["team", "role", "begins"], name="access_duty_rota_when")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends__gt", models.F("begins"))), name="access_duty_rota_lasts"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Involvement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject_id", models.BigIntegerField()),
                ("role", models.TextField()),
                ("began", models.DateTimeField()),
                ("ended", models.DateTimeField(null=True)),
                ("entry_seq", models.BigIntegerField(unique=True)),
                (
                    "worker",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to="access.team"),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["subject_id", "role"], name="access_involvement_subject"),
                    models.Index(fields=["team", "role"], name="access_involvement_team"),
                    models.Index(fields=["worker"], name="access_involvement_worker"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Viewing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject_id", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                ("page", models.TextField()),
                ("reason", models.TextField(default="")),
                ("until", models.DateTimeField(null=True)),
                (
                    "worker",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["subject_id", "at"], name="access_viewing_subject"),
                    models.Index(fields=["worker", "at"], name="access_viewing_worker"),
                    models.Index(
                        condition=models.Q(("until__isnull", False)),
                        fields=["worker", "subject_id", "until"],
                        name="access_viewing_opened",
                    ),
                ],
            },
        ),
        migrations.RunSQL(STANDING + "".join(map(only_added, KEPT))),
    ]
