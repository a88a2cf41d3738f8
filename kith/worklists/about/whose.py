"""Whose entries stand on somebody’s record, so that they can be read service by service."""
from collections.abc import Sequence
from datetime import UTC, datetime

from psycopg import Cursor

from kith.access.sensitivity import Reader
from kith.engine.catalogue import FORMS
from kith.engine.standing import Version

FIRST = """
select distinct e.form, e.organisation, e.sender, e.role, e.answers ->> 'role' from records_entry e
where e.subject_id = any(%s::bigint[]) and e.seq = e.root
"""
EVER = datetime.min.replace(tzinfo=UTC)


def service(first: Version) -> str:
    """Whose entry it reads as: the service of its form, else where it was written."""
    form = FORMS.get(first.form)
    return (form.service if form else "") or first.organisation or first.sender


def of(cur: Cursor, ids: Sequence[int], reader: Reader) -> list[str]:
    """In order of name; of a service held in confidence only those hear who work there."""
    rows = cur.execute(FIRST, (list(ids),)).fetchall()
    firsts = [Version(0, 0, 0, form, "", "whole", None, "", EVER, EVER, EVER, role=role, sender=sender,
                      answers={"role": named} if named else {}, organisation=organisation)
              for form, organisation, sender, role, named in rows if form in FORMS]
    return sorted({service(one) for one in firsts if reader.reads([one])} - {""}, key=str.casefold)
