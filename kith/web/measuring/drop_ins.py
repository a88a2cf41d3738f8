"""Drop-ins for care leavers, counted: how many of those planned were held is said of each place; few people are not."""
from datetime import datetime

from psycopg import Cursor

from kith.web.measuring.wording import cells
from kith.worklists.counted import drop_ins as reading
from kith.worklists.counted.drop_ins import Counted
from kith.worklists.counted.statistics import SMALL

HEADS = ("Place", "Planned", "Held", "Not held", "Nobody has said", "Care leavers who came", "Other young people")


def shown(cur: Cursor, at: datetime, hides: bool) -> dict:
    """The table and what is said above it."""
    found = reading.counted(cur, at)
    people = cells([[one.leavers, one.others] for one in found.places.values()], hides)
    rows = [(place, *map(str, (one.planned, one.held, one.not_held, one.no_word)), *came)
            for (place, one), came in zip(found.places.items(), people, strict=True)]
    return {"heads": HEADS, "rows": rows, "says": _says(found, hides)}


def _says(found: Counted, hides: bool) -> str:
    """Held 9 of 12 that were planned. Visits of care leavers who said who they are: 9, of which 7 are written down."""
    held, planned = found.held
    says = f"Held {held} of {planned} that were planned; one of which nobody has said anything counts as not held."
    few = any(0 < one < SMALL for one in (found.written, found.seen - found.written, found.seen))
    if not found.seen or hides and few:
        return says
    return f"{says} Visits of care leavers who said who they are: {found.seen}. On their own record: {found.written}."
