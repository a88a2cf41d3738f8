"""What teams have published of how to refer to them."""
from psycopg import Cursor

from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.records.reading import VERSION

PUBLISHED = f"""
select {VERSION} from access_team t join records_entry e on e.subject_id = t.subject_id
where e.form = 'route_published' order by e.seq
"""


def published(cur: Cursor) -> list[Standing]:
    """Every publication as it stands; which of them hold on a day is the engine's to say."""
    return fold_all(Version(*row) for row in cur.execute(PUBLISHED).fetchall())
