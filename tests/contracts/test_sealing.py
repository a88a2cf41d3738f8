"""Whatever refers to people is taken when a record is sealed: one table forgotten would say who a child was."""
import re

import pytest

from kith.intake.ends import taking
from kith.records.database import cursor

COLUMNS = """
select c.table_name, c.column_name from information_schema.columns c
join information_schema.tables t using (table_schema, table_name)
where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name !~ '^(django|auth|procrastinate)_'
    and (c.udt_name in ('int8', '_int8') or c.column_name ~ '(subject|person|record|child)_?(id|key)s?$')
"""
# Numbers that are never those of a subject. Whatever is called otherwise is asked about.
NOT_A_SUBJECT = {
    "id", "seq", "entry_seq", "root", "after_root", "trigger_root", "evidence", "witnesses",             # of rows
    "worker_id", "worker_ids", "by_id", "proposed_by", "bearer_id", "offered_id", "asked_by", "passed", "team_id",
    "ends_id", "post_id", "uses", "reply_id", "link_id",
}  # fmt: skip
LEFT = {
    ("access_team", "subject_id"): "the record of a team, and no person's",
    ("access_leave", "instead_id"): "which leave a row calls off; it says nothing of anybody but who works here",
    ("access_worker", "subject_id"): "the record of somebody who works here; what names a child there is taken by root",
    ("audit_event", "subject_ids"): "the log is never changed; a number that leads nowhere is all it has",
    ("intake_feed", "subject_id"): "the record of a sender, and no person's",
    ("linkage_pair", "one"): "the pair's own record is found by it, and taken as one that is only about them",
    ("linkage_pair", "other"): "the pair's own record is found by it, and taken as one that is only about them",
    ("records_entry", "other_id"): "what relatives' records say is found by it, and taken by its root",
    ("records_gone", "gone_id"): "what stands in the place of a record that was destroyed",
    ("records_gone_reason", "gone_id"): "what stands in the place of a record that was destroyed",
    ("records_leaving", "gone_id"): "what stands in the place of a record that was destroyed",
    ("records_identifier", "subject_id"): "the numbers stay, and are turned to what stands in the record's place",
    ("records_sealed", "sealed_id"): "what stands in the record's place",
    ("records_sealed_row", "sealed_id"): "what stands in the record's place",
    ("records_subject", "person_id"): "all records of one person are sealed together",
}


@pytest.fixture
def referring(db) -> set[tuple[str, str]]:
    """Every column of the database that may hold a subject."""
    with cursor() as cur:
        return {(table, column) for table, column in cur.execute(COLUMNS).fetchall() if column not in NOT_A_SUBJECT}


def asked_by_sealing() -> set[tuple[str, str]]:
    """Table and column of each condition by which sealing takes rows away: every word of it that may be a column."""
    conditions = [*taking.TAKEN, *(re.fullmatch(r"delete from (\w+) where (.*)", words).groups()
                                    for words in taking.RECKONED)]
    return {(table, word) for table, which in conditions for word in re.findall(r"\w+", which)}


def test_sealing_takes_whatever_refers_to_a_person(referring):
    forgotten = referring - asked_by_sealing() - LEFT.keys()
    assert not forgotten, ("Nothing may be left of a sealed record. Take these in kith/intake/ends/taking.py, or say "
                          "here "
                           f"why they may stay: {sorted(forgotten)}")


def test_nothing_is_excused_that_is_not_there(referring):
    assert LEFT.keys() <= referring
    assert not LEFT.keys() & asked_by_sealing(), "Sealing takes these: they need no excuse."
