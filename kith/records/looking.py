"""Which records the indexes bring back for a name, a date, a number or half a postcode; judging them comes after."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date

from psycopg import Cursor

from kith.records import sounds
from kith.records.nicknames import also_called
from kith.records.sought import Sought, swapped
from kith.records.subjects import Subject

# Each way of looking brings back its best few; a better one among the rest would need a better question.
EACH = 100

HEADER = ", ".join(f"s.{field.name}" for field in fields(Subject))
DISTRICT = "left(replace(upper(postcode), ' ', ''), -3) = %(district)s and postcode <> '' and not address_protected"
BY_NUMBER = "select subject_id from records_identifier where system = 'nhs' and value = %(number)s"
BY_KEY = "select id from records_subject where key = %(key)s"
BY_DATE = "select id from records_subject where born = any(%(dates)s::date[])"
BEST = f"order by similarity(sought, %(name)s) desc, id limit {EACH}"
CHOSEN = """
select {header}, s.sought, coalesce(similarity(s.sought, %(name)s), 0)
from records_subject s where s.kind = 'person' and s.id in ({ways})
"""


@dataclass(frozen=True, slots=True)
class Found:
    """One record an index brought back, with the words of its name."""

    subject: Subject
    words: tuple[str, ...]
    likeness: float


def look(cur: Cursor, wanted: Sought) -> list[Found]:
    """What the indexes bring back for these parts; the same for box and post."""
    groups = [{sounds.loose(name) for name in also_called(word)} for word in wanted.words]
    asked = {
        "number": wanted.number,
        "key": wanted.key,
        "dates": _near_dates(wanted.dates),
        "district": wanted.district,
        "name": " ".join(wanted.words),
        **{f"sounds{place}": sorted(group) for place, group in enumerate(groups)},
    }
    found = _fetch(cur, _ways(wanted, len(groups)), asked)
    if len(found) < 3 and wanted.words:
        # Nobody sounds like that: look again by spelling, which forgives slips that change the sound.
        more = _fetch(cur, [f"select id from records_subject where %(name)s <%% sought {BEST}"], asked)
        found += [one for one in more if one.subject.id not in {known.subject.id for known in found}]
    return found


def _ways(wanted: Sought, groups: int) -> list[str]:
    named = " and ".join(f"sounds && %(sounds{place})s::text[]" for place in range(groups))
    ways = [BY_NUMBER] if wanted.number else []
    if wanted.key:
        ways.append(BY_KEY)
    if wanted.dates:
        ways.append(f"{BY_DATE} {BEST}")
    if named:
        ways.append(f"select id from records_subject where {named} {BEST}")
    if wanted.district:
        ways.append(f"select id from records_subject where {DISTRICT}{f' and {named}' if named else ''} {BEST}")
    return ways


def _fetch(cur: Cursor, ways: Iterable[str], asked: dict) -> list[Found]:
    chosen = " union ".join(f"({way})" for way in ways)
    rows = cur.execute(CHOSEN.format(header=HEADER, ways=chosen), asked).fetchall()
    return [_found(row) for row in rows]


def _found(row: tuple) -> Found:
    *header, name, likeness = row
    return Found(Subject(*header), tuple(name.split()), likeness)


def _near_dates(dates: Sequence[date]) -> list[date]:
    return list({day for day in (*dates, *map(swapped, dates)) if day})
