"""Finds the records of one person by index alone, also where the planner was asked before there was anything to know."""
from django.db import migrations

# The view of the same is a join, and how a session first plans a join, perhaps of three rows, it goes on doing it.
OF = """
create function records_of(one bigint) returns setof bigint language sql stable as $$
    select id from records_subject where person_id = (select person_id from records_subject where id = one)
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("records", "0007_told_of_children")]
    operations = [migrations.RunSQL(OF, "drop function records_of(bigint)")]
