"""Makes the place where it is kept whether what came with a piece of post was looked through for viruses."""
from django.db import migrations

CARRIES = """
-- Nothing in it that must be looked through (''), not looked through yet, clean, or infected: then it is never shown.
alter table intake_post add column carries text not null default ''
    check (carries in ('', 'unlooked', 'clean', 'infected')), add column looked_at timestamptz;
create index intake_post_unlooked on intake_post (looked_at nulls first, id) where carries = 'unlooked';
"""


class Migration(migrations.Migration):
    dependencies = [("intake", "0005_who_else_writes")]
    operations = [migrations.RunSQL(
        CARRIES, "alter table intake_post drop column carries, drop column looked_at")]
