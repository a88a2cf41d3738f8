"""Lets the list say that whoever is around a record must be reckoned too, as they are when its turn comes."""
from django.db import migrations

AROUND = "alter table duties_to_reckon add column around boolean not null default false"


class Migration(migrations.Migration):
    dependencies = [("duties", "0001_duties_and_tellings")]
    operations = [migrations.RunSQL(AROUND, "alter table duties_to_reckon drop column around")]
