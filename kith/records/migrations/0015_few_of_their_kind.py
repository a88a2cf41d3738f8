"""What is no person is found by its kind, however many people there are: each minute asks for the locality."""
from django.db import migrations


class Migration(migrations.Migration):
    """An index of the few hundred records that are about no person."""

    dependencies = [("records", "0014_notices_of_violence")]
    operations = [migrations.RunSQL("create index records_subject_kind on records_subject (kind) where kind <> 'person'",
                                    "drop index records_subject_kind")]
