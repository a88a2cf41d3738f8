"""Minutes are issued once for all children of a meeting, and a line that is amended is amended wherever it was read."""
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from psycopg import Cursor

from kith.engine.standing import Standing, Version
from kith.intake import citing
from kith.intake.statement import Said, Who
from kith.records import subjects

MINUTES, ANSWERED = "minutes_issued", "challenge_answered"
READS = frozenset({MINUTES, ANSWERED})
AMENDS = ("accepted", "noted")
SHARED = "The same minutes are about this child too."
AMENDED = "A line was challenged, and amended or noted."
# Who else has minutes of this happening, or was spoken of at it and has none yet.
SAME = """
select s.key, e.root from records_entry e join records_subject s on s.id = e.subject_id
where e.form = 'minutes_issued' and e.occasion = %s and e.seq = e.root and e.subject_id <> %s
"""
OWED = """
select s.key, d.id from records_entry e join records_subject s on s.id = e.subject_id
join duties_duty d on d.subject_id = e.subject_id and d.occasion = e.occasion
where e.form = 'meeting_held' and e.occasion = %s and e.seq = e.root and e.subject_id <> %s
    and d.pathway = 'meeting_decided' and d.duty = 'minutes' and d.open
"""


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """The minutes for each child who was spoken of; and, of an answer, how they read after it."""
    if version.how == "strike" or version.reason in (SHARED, AMENDED):
        return iter(())
    if version.form == ANSWERED:
        return _amended(cur, version)
    return _issued(cur, version) if version.seq == version.root else _mended(cur, version)


def _issued(cur: Cursor, version: Version) -> Iterator[tuple]:
    for _, held in citing.what_began(cur, version.citations or (), ["meeting_held"]):
        for key, owed in cur.execute(OWED, (held.occasion, version.subject)).fetchall():
            said = Said(MINUTES, dict(version.answers), version.occasion.partition(":")[2], happened=_when(version),
                        cites=(owed,), reason=SHARED)
            yield Who(key=key), said


def _mended(cur: Cursor, version: Version) -> Iterator[tuple]:
    """Whoever issued them mends a slip: it is mended for every child."""
    for key, root in cur.execute(SAME, (version.occasion, version.subject)).fetchall():
        yield Who(key=key), Said(MINUTES, dict(version.answers), happened=_when(version), corrects=root, reason=SHARED)


def _amended(cur: Cursor, version: Version) -> Iterator[tuple]:
    """The minutes as they read after an answer; whoever had read them is asked to read what is new.

    What rests on them is asked of every child who was spoken of, not of the one whose nurse happened to see it.
    """
    if version.answers.get("answer") not in AMENDS:
        return
    for _, read in citing.what_began(cur, version.citations or (), ["minutes_read"]):
        for _, minutes in citing.what_began(cur, read.citations, [MINUTES]):
            raw = minutes.answers | {"lines": _lines(minutes, read, version.answers)}
            said = [(subjects.header(cur, minutes.subject).key, minutes.root),
                    *cur.execute(SAME, (minutes.occasion, minutes.subject)).fetchall()]
            for n, (key, root) in enumerate(said):
                new = Said(MINUTES, raw, happened=minutes.happened.isoformat() if minutes.happened else "",
                           corrects=root, reason=AMENDED)
                yield (Who(key=key), new, *([_answer(version)] if n else []))


def _answer(version: Version) -> Said:
    return Said(ANSWERED, dict(version.answers), version.occasion.partition(":")[2], happened=_when(version),
                reason=SHARED)


def _when(version: Version) -> str:
    return version.happened.isoformat() if version.happened else ""


def _lines(minutes: Standing, read: Standing, answer: Mapping) -> list[dict]:
    """Both texts stay: what a line says now, and what it said first."""
    lines = [dict(line) for line in minutes.answers.get("lines") or []]
    number = int(read.answers.get("line_number") or 0)
    if not 0 < number <= len(lines):
        lines.append({"says": "In what is kept elsewhere"})
        number = len(lines)
    line = lines[number - 1]
    if answer["answer"] == "noted":
        line["note"] = answer["note"]
    else:
        line |= {"was": line.get("was") or line["says"], "says": answer["wording"]}
    return lines
