"""Which children live at an address: those of whom it is sure, and those of whom somebody must say."""
import re
from collections.abc import Iterator
from datetime import date

from psycopg import Cursor

# The address of somebody who is kept secret is looked at too: that a child lives there is told to the child's own
# nurse, and where that is to nobody.
AT = """
select key, address from records_subject
where replace(upper(postcode), ' ', '') = %s and postcode <> '' and kind = 'person' and not died
    and (born > %s or expected is not null and born is null) order by id
"""
NUMBERED = re.compile(r"\d|^[a-z]$")


def children_at(cur: Cursor, address: str, postcode: str, grown: date) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each child who lives there as (key, nobody); those who may, all together, as (no key, their keys).

    ``grown``: whoever was born on this day or before it is no child. The same postcode and the same numbers of house
    and flat are the same home, however the street is spelt.
    """
    code, wanted, unsure = re.sub(r"\s", "", postcode).upper(), _numbers(address), []
    if not code or not wanted:
        return
    for key, theirs in cur.execute(AT, (code, grown)).fetchall():
        numbers = _numbers(theirs)
        if numbers == wanted:
            yield key, ()
        elif numbers and (numbers < wanted or wanted < numbers):
            unsure.append(key)
    if unsure:
        yield "", tuple(unsure[:5])


def _numbers(address: str) -> frozenset[str]:
    """What tells one home from the next: the numbers, and a letter that stands alone."""
    plain = re.sub(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b", " ", address.upper()).lower()
    return frozenset(word.lstrip("0") for word in re.findall(r"\w+", plain) if NUMBERED.search(word))
