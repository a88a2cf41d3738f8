"""Who has the numbers somebody comes with: one look at an index, with what is shown of each."""
from collections.abc import Iterable
from dataclasses import fields

from psycopg import Cursor

from kith.engine import nhs_number
from kith.linkage.comparing import Who
from kith.linkage.leading import NHS
from kith.records import storable
from kith.records.subjects import Subject

HEADER = ", ".join(f"s.{field.name}" for field in fields(Subject))
# The path of nearly every message: one look at the index of numbers, and the header with it. The record is held from
# here until the transaction ends, for something is about to be said of it.
HELD = f"""
select i.system, i.value, {HEADER} from unnest(%(systems)s::text[], %(values)s::text[]) as given (system, value)
join records_identifier i using (system, value) join records_subject s on s.id = i.subject_id for update of s
"""
Held = list[tuple[str, str, Subject]]   # (system, number, whose it is)


def numbers(who: Who) -> dict[str, list[str]]:
    """The numbers somebody comes with that can be believed, as `HELD` asks for them."""
    given = [*who.local, *([(NHS, who.nhs_number)] if usable(who) else [])]
    return {"systems": [storable.text(system) for system, _ in given],
            "values": [storable.text(value) for _, value in given]}


def holders(cur: Cursor, who: Who) -> Held:
    asked = numbers(who)
    return read(cur.execute(HELD, asked).fetchall()) if asked["values"] else []


def read(rows: Iterable[tuple]) -> Held:
    """Rows of `HELD`, each with its header."""
    return [(system, value, Subject(*header)) for system, value, *header in rows]


def usable(who: Who) -> bool:
    return bool(who.nhs_number) and not nhs_number.problem(who.nhs_number)
