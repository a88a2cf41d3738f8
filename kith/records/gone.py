"""Takes the rows of a record away for good, and keeps that it was so: what, how many, and one hash over all of them."""
import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from psycopg import Cursor

KIND = "gone"
STANDS = """
insert into records_gone (gone_id, proposed_by, by_id, at, kind, until, what, again)
values (%s, %s, %s, %s, %s, %s, %s, %s)
"""
REASONS = """
insert into records_gone_reason (mark, gone_id)
select distinct encode(sha256(convert_to(t.reason, 'UTF8')), 'hex'), %(into)s from access_viewing t where {which}
on conflict do nothing
"""
LEAVES = """
insert into records_leaving (gone_id, source, mark)
select %(into)s, '{table}', sha256(convert_to(to_jsonb(t)::text, 'UTF8')) from {table} t where {which}
"""
TAKE = "delete from {table} t where {which}"
NUMBERS = "delete from records_identifier where subject_id = any(%(all)s::bigint[])"
TOLD = """
select coalesce(jsonb_object_agg(source, many), '{}'),
    encode(sha256(coalesce(string_agg(marks, ''::bytea order by source), ''::bytea)), 'hex')
from (select source, count(*) as many, string_agg(mark, ''::bytea order by mark) as marks
    from records_leaving where gone_id = %s group by source) each
"""
DONE = "delete from records_leaving where gone_id = %s"
EVERY = "select gone_id, proposed_by, by_id, at, kind, until, what from records_gone order by at, gone_id"


class Gone(NamedTuple):
    """One record that was destroyed, as what stands in its place says."""

    id: int
    proposed_by: int
    by: int
    at: datetime
    kind: str
    until: date
    what: dict

    def line(self) -> str:
        """As it is kept outside the database."""
        return json.dumps({"gone": self.id, "proposed_by": self.proposed_by, "by": self.by, "at": self.at.isoformat(),
                           "kind": self.kind, "until": self.until.isoformat(), "what": self.what}, sort_keys=True)

    @classmethod
    def read(cls, line: str) -> "Gone":
        """From its line."""
        said = json.loads(line)
        return cls(said["gone"], said["proposed_by"], said["by"], datetime.fromisoformat(said["at"]), said["kind"],
                   date.fromisoformat(said["until"]), said["what"])


def destroy(cur: Cursor, one: Gone, taken: Sequence[tuple[str, str]], *, again: bool = False) -> tuple[dict, str]:
    """``taken``: each table with the condition by which its rows are the record’s. How many left which table, and one
    hash over all of them: whoever has them still can show that they were these, and nobody can guess them from it.
    """
    asked = {**one.what, "into": one.id}
    cur.execute(STANDS, (one.id, one.proposed_by, one.by, one.at, one.kind, one.until, json.dumps(one.what), again))
    cur.execute(REASONS.format(which=dict(taken)["access_viewing"]), asked)
    for table, which in taken:
        cur.execute(LEAVES.format(table=table, which=which), asked)
        cur.execute(TAKE.format(table=table, which=which), asked)
    cur.execute(NUMBERS, asked)
    told = cur.execute(TOLD, (one.id,)).fetchone()
    cur.execute(DONE, (one.id,))
    return told


def every(cur: Cursor) -> list[Gone]:
    """Every record that was destroyed, the oldest first."""
    return [Gone(*row) for row in cur.execute(EVERY).fetchall()]


def wanted(found: Mapping) -> dict:
    """Of what sealing knows of a record, the bare numbers by which its rows are found: no name and no NHS number."""
    return {key: list(found[key]) for key in ("records", "all", "cut", "posts", "keys")}
