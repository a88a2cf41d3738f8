"""Finds at once what became of what a worker asked for, for as long as it stands on their list."""
from django.db import migrations

ANSWERED = "create index duties_duty_answered on duties_duty (asked_by, closed_at) where not open and asked_by is not null"


class Migration(migrations.Migration):
    dependencies = [("duties", "0002_reach_of_the_list")]
    operations = [migrations.RunSQL(ANSWERED, "drop index duties_duty_answered")]
