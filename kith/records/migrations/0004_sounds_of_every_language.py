"""Makes people findable by how a name sounds in whatever language it is said, and no longer by an English ear alone."""

from django.db import migrations

from kith.records.sounds import loose

HEARD = "update records_subject set sounds = %s where sought = %s"


def hear_again(apps, schema) -> None:
    """Works out the sounds of every name anew; many people share one name."""
    with schema.connection.cursor() as cur:
        cur.execute("select distinct sought from records_subject where sought <> ''")
        cur.executemany(HEARD, [([*map(loose, sought.split())], sought) for (sought,) in cur.fetchall()])


class Migration(migrations.Migration):
    """The sounds are a projection of the names, and are worked out by the program from now on."""

    dependencies = [("records", "0003_visits_by_time")]
    operations = [
        migrations.RunPython(hear_again, migrations.RunPython.noop),
        migrations.RunSQL("drop function records_sound(text); drop extension fuzzystrmatch"),
    ]
