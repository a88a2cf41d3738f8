"""A record counts as given only where the copy is kept as it was given: nobody answers a request by saying so."""
from collections.abc import Iterable

from psycopg import Cursor

from kith.engine.standing import Version
from kith.language.errors import Refused

GIVEN = ("given", "part")
KEPT = "select 1 from packs_given where subject_id = %s and mark = %s"


def require(cur: Cursor, said: Iterable[Version]) -> None:
    """Refuses an answer that says a copy was given, where none is kept under its mark."""
    for one in said:
        if one.form == "record_answered" and one.answers.get("outcome") in GIVEN and not cur.execute(
                KEPT, (one.subject, one.answers.get("mark", ""))).fetchone():
            raise Refused("No copy with this mark is kept. Make the copy on the page of the request: it is then given "
                          "and kept in one step.")
