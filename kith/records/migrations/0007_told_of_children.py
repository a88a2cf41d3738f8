"""Lets something be owed about a child who was only named, and finds what was lately said in forms that name them."""

from django.db import migrations

FORMS = "'children_asked', 'risk_to_children', 'note_concerns', 'whose_signs', 'places_with_children', 'ed_family'"
TOLD = f"create index records_entry_children on records_entry (recorded_at) where form in ({FORMS})"

NAMINGS = """
alter table records_subject drop constraint records_subject_kind_check;
alter table records_subject add constraint records_subject_kind_check
    check (kind in ('person', 'team', 'feed', 'post', 'locality', 'pair', 'naming'));
"""


class Migration(migrations.Migration):
    """One more kind of subject, and one small index on the entries of a few forms."""

    dependencies = [("records", "0006_pairs")]
    operations = [
        migrations.RunSQL(NAMINGS, migrations.RunSQL.noop),
        migrations.RunSQL(TOLD, "drop index records_entry_children"),
    ]
