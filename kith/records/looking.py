"""Which records the indexes bring back for a name, a date, a number or half a postcode; judging them comes after."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date

from psycopg import Cursor

from kith.records.names import also_called
from kith.records.sought import Sought, swapped
from kith.records.subjects import Subject

# Each way of looking brings back its best few; a better one among the rest would need a better question.
EACH = 100

SOUNDS = "select word, records_sound(word), dmetaphone_alt(word) from unnest(%s::text[]) as given (word)"
HEADER = ", ".join(f"s.{field.name}" for field in fields(Subject))
DISTRICT = "left(replace(upper(postcode), ' ', ''), -3) = %(district)s and postcode <> '' and not address_protected"
BY_NUMBER = "select subject_id from records_identifier where system = 'nhs' and value = %(number)s"
BY_KEY = "select id from records_subject where key = any(%(keys)s)"
BY_DATE = "select id from records_subject where born = any(%(dates)s::date[])"
BEST = f"order by similarity(sought, %(name)s) desc, id limit {EACH}"
CHOSEN = """
select {header}, s.sought, s.sounds, coalesce(similarity(s.sought, %(name)s), 0)
from records_subject s where s.kind = 'person' and s.id in ({ways})
"""


@dataclass(frozen=True, slots=True)
class Found:
    """One record an index brought back, with what its name sounds like."""

    subject: Subject
    words: tuple[str, ...]
    sounds: dict[str, str]
    likeness: float


def look(cur: Cursor, wanted: Sought) -> tuple[dict[str, str], list[Found]]:
    """What the indexes bring back for these parts, and how the words looked for sound; the same for box and post."""
    sounds, groups = _sounds(cur, wanted.words)
    asked = {
        "number": wanted.number,
        "keys": [word for word in wanted.words if len(word) == 7],
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
    return sounds, found


def _ways(wanted: Sought, groups: int) -> list[str]:
    named = " and ".join(f"sounds && %(sounds{place})s::text[]" for place in range(groups))
    ways = [BY_NUMBER] if wanted.number else []
    if wanted.dates:
        ways.append(f"{BY_DATE} {BEST}")
    if named:
        ways += [BY_KEY, f"select id from records_subject where {named} {BEST}"]
    if wanted.district:
        ways.append(f"select id from records_subject where {DISTRICT}{f' and {named}' if named else ''} {BEST}")
    return ways


def _fetch(cur: Cursor, ways: Iterable[str], asked: dict) -> list[Found]:
    chosen = " union ".join(f"({way})" for way in ways)
    rows = cur.execute(CHOSEN.format(header=HEADER, ways=chosen), asked).fetchall()
    return [_found(row) for row in rows]


def _found(row: tuple) -> Found:
    *header, name, sounds, likeness = row
    words = name.split()
    return Found(Subject(*header), tuple(words), dict(zip(words, sounds, strict=False)), likeness)


def _sounds(cur: Cursor, words: Sequence[str]) -> tuple[dict[str, str], list[set[str]]]:
    """How each word sounds, and for each word every sound by which the same person may be kept."""
    if not words:
        return {}, []
    called = {word: also_called(word) for word in words}
    rows = cur.execute(SOUNDS, (sorted(set().union(*called.values())),)).fetchall()
    heard = {word: {sound, other} - {""} for word, sound, other in rows}
    groups = [set().union(*(heard[name] for name in called[word])) for word in words]
    return {word: sound for word, sound, _ in rows}, groups


def _near_dates(dates: Sequence[date]) -> list[date]:
    return list({day for day in (*dates, *map(swapped, dates)) if day})
