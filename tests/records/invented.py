"""Invented people and entries, made in a line each."""

from datetime import UTC, datetime, timedelta

from kith.records import subjects, writing

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def person(cur, nhs_number="", **details) -> int:
    """Somebody with these details, known by this NHS number."""
    subject_id, _ = subjects.make(cur, at=MONDAY)
    writing.project_details(cur, subject_id, {"nhs_number": nhs_number, **details})
    if details.get("address_protected"):
        writing.protect_homes(cur, {subject_id: True})
    if nhs_number:
        writing.identify(cur, subject_id, [("nhs", nhs_number)], at=MONDAY)
    return subject_id


def entry(subject_id, form="ed_attendance", occasion="V1", happened=MONDAY, **more) -> writing.NewEntry:
    """An entry about them, ready to be added."""
    said = {
        "edition": "e1",
        "happened_at": happened,
        "precision": "moment" if happened else "unknown",
        "received_at": MONDAY,
        "stated_at": MONDAY,
        "answers": {},
    }
    return writing.NewEntry(subject_id=subject_id, form=form, occasion=occasion, **(said | more))


def add(cur, *entries) -> list[int]:
    """Adds entries as the pipe would."""
    return writing.add(cur, entries, by=None, at=MONDAY)
