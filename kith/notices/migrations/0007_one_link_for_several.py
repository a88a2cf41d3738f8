"""What is asked of one place about one happening is answered by one link, however many children it is about."""
from django.db import migrations

HAPPENING = """
alter table notices_reply add column happening text not null default '';
create index notices_reply_happening on notices_reply (team_id, happening) where happening <> '';
"""


class Migration(migrations.Migration):
    """A column, and an index by which those that belong together are found."""

    dependencies = [("notices", "0006_own_pages")]
    operations = [migrations.RunSQL(HAPPENING, "drop index notices_reply_happening; "
                                               "alter table notices_reply drop column happening")]
