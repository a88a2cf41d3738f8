"""Finds at once the appointments whose time is over and of which nobody said what came of them."""
from django.db import migrations

UNSAID = "create index duties_duty_unsaid on duties_duty (due_at) where open and pathway = 'appointment_kept'"


class Migration(migrations.Migration):
    dependencies = [("duties", "0005_who_holds_it_by_sets")]
    operations = [migrations.RunSQL(UNSAID, "drop index duties_duty_unsaid")]
