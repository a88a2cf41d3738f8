"""Notes of each copy how it left, since one on somebody’s own page is read there by them alone."""
from django.db import migrations


class Migration(migrations.Migration):
    """A copy that was given before says nothing of it."""

    dependencies = [("packs", "0001_decided_and_given")]
    operations = [migrations.RunSQL("alter table packs_given add column way text not null default ''",
                                    "alter table packs_given drop column way")]
