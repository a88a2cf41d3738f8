"""What the police tell of violence at home is a record of its own, before anybody knows whom it is about."""
from django.db import migrations

KINDS = "alter table records_subject drop constraint records_subject_kind_check; alter table records_subject add " \
        "constraint records_subject_kind_check check (kind in ({kinds}))"
BEFORE = "'person', 'team', 'feed', 'post', 'locality', 'pair', 'naming', 'sealed', 'worker', 'gone'"
HOMES = "create index records_subject_home on records_subject ((replace(upper(postcode), ' ', ''))) where postcode <> ''"


class Migration(migrations.Migration):
    """One more kind of record, and an index by which whoever lives at an address is found."""

    dependencies = [("records", "0013_protected_homes")]
    operations = [migrations.RunSQL(KINDS.format(kinds=f"{BEFORE}, 'notice'"), KINDS.format(kinds=BEFORE)),
                  migrations.RunSQL(HOMES, "drop index records_subject_home")]
