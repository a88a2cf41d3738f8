"""Finds the appointments of which nobody said what came of them by the form that would say it, whoever owes that."""
from django.db import migrations

BEFORE = "create index duties_duty_unsaid on duties_duty (due_at) where open and pathway = 'appointment_kept'"
UNSAID = "create index duties_duty_unsaid on duties_duty (due_at) where open and form = 'appointment_outcome'"


class Migration(migrations.Migration):
    dependencies = [("duties", "0006_what_nobody_said")]
    operations = [migrations.RunSQL(f"drop index duties_duty_unsaid; {UNSAID}",
                                    f"drop index duties_duty_unsaid; {BEFORE}")]
