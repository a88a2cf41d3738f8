"""Makes the table of the keys by which calendars ask: none for anybody, until they make one."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Addresses that came from a password give nothing from here on; each worker makes one anew."""

    dependencies = [("signing", "0001_what_shows_who_one_is")]

    operations = [
        migrations.CreateModel(
            name='CalendarKey',
            fields=[
                ('worker', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, serialize=False, to=settings.AUTH_USER_MODEL)),
                ('code', models.BinaryField(unique=True)),
                ('made', models.DateTimeField()),
            ],
            options={
                'db_table': 'signing_calendar_key',
            },
        ),
    ]
