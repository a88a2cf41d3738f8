"""Minutes are issued once for all children of a meeting, and a line that is amended is amended wherever it was read."""
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from psycopg import Cursor

from kith.engine.citing import Citation
from kith.engine.standing import Standing, Version
from kith.intake import citing
from kith.intake.others import happening
from kith.intake.statement import Said, Who
from kith.intake.times import as_said
from kith.records import happenings

HELD, MINUTES, ANSWERED = "meeting_held", "minutes_issued", "challenge_answered"
READS = frozenset({MINUTES, ANSWERED})
AMENDS = ("accepted", "noted")
AMENDED = "A line was challenged, and amended or noted."


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """The minutes for each child who was spoken of; and, of an answer, how they read after it."""
    if happening.is_another_s(version) or version.reason == AMENDED:
        return iter(())
    if version.form == ANSWERED:
        return _amended(cur, version)
    return _issued(cur, version) if version.seq == version.root else happening.again(cur, version)


def _issued(cur: Cursor, version: Version) -> Iterator[tuple]:
    """For each who was spoken of at it and has none yet."""
    for cite in map(Citation.read, version.citations or ()):
        for one, owed in happening.alike(cur, HELD, cite, version.subject):
            if owed:
                yield Who(key=one.key), happening.first(version, MINUTES, dict(version.answers), cites=(owed[0],))


def _amended(cur: Cursor, version: Version) -> Iterator[tuple]:
    """The minutes as they read after an answer; whoever had read them is asked to read what is new.

    What rests on them is asked of every child who was spoken of, not of the one whose nurse happened to see it.
    """
    if version.answers.get("answer") not in AMENDS:
        return
    for _, read in citing.what_began(cur, version.citations or (), ["minutes_read"]):
        for _, minutes in citing.what_began(cur, read.citations, [MINUTES]):
            raw = minutes.answers | {"lines": _lines(minutes, read, version.answers)}
            for one in happenings.shares(cur, MINUTES, minutes.occasion):
                new = Said(MINUTES, raw, happened=as_said(minutes.happened), corrects=one.root, reason=AMENDED)
                other = one.subject_id != minutes.subject
                also = [happening.first(version, ANSWERED, dict(version.answers))] if other else []
                yield (Who(key=one.key), new, *also)


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
