"""Entries are added in the order said, and the database itself refuses to change them."""

import json

import pytest
from django.db import Error, transaction
from hypothesis import given
from hypothesis import strategies as st

from kith.records import reading, rights, storable, subjects, writing
from tests.records.invented import MONDAY, add, entry, person

KEPT = ["records_entry", "records_cited", "records_edition"]


def test_entries_are_numbered_in_the_order_given(cur):
    child, mother = person(cur), person(cur)
    seqs = add(cur, *(entry([child, mother][n % 2], occasion=f"V{n}") for n in range(50)))
    assert seqs == list(range(seqs[0], seqs[0] + 50))
    found = reading.versions(cur, [child, mother])
    assert [(row[0], row[4]) for row in found] == [([child, mother][n % 2], f"V{n}") for n in range(50)]


def test_a_first_version_is_its_own_root_and_a_later_one_keeps_it(cur):
    child = person(cur)
    (first,) = add(cur, entry(child, answers={"injury": "yes"}))
    (second,) = add(cur, entry(child, root=first, how="part", reason="spelling"))
    assert [(row[1], row[2]) for row in reading.versions(cur, [child])] == [(first, first), (second, first)]


def test_everything_said_comes_back_as_it_was_said(cur):
    child, mother = person(cur), person(cur)
    answers = {"kind": "mother", "rows": [{"a": 1}]}
    told = {"role": "midwife", "sender": "MAT", "reason": "told", "organisation": "RXX", "post_id": 7}
    said = entry(child, "relationship", "O9", None, citations=[["p", "d", 1]], other_id=mother, answers=answers, **told)
    (seq,) = writing.add(cur, [said], by=42, at=MONDAY)
    (row,) = reading.versions(cur, [child])
    assert dict(zip(reading.COLUMNS, row, strict=True)) == {
        "subject_id": child, "seq": seq, "root": seq, "form": "relationship", "occasion": "O9", "how": "whole",
        "happened_at": None, "precision": "unknown", "received_at": MONDAY, "recorded_at": MONDAY, "stated_at": MONDAY,
        "by_id": 42, "role": "midwife", "sender": "MAT", "answers": {"kind": "mother", "rows": [{"a": 1}]},
        "citations": [["p", "d", 1]], "other_id": mother, "reason": "told", "edition": "e1", "organisation": "RXX",
        "post_id": 7,
    }  # fmt: skip


@pytest.mark.parametrize("table", KEPT)
@pytest.mark.parametrize("words", ["update {} set {}", "delete from {}", "truncate {}"])
def test_the_database_refuses_to_change_what_was_said(cur, table, words):
    child = person(cur)
    (seq,) = add(cur, entry(child))
    writing.cite(cur, [(child, "c", child, seq)])
    writing.pin_editions(cur, [("form", "f", "1", {})], at=MONDAY)
    column = {"records_entry": "form = ''", "records_cited": "citation = ''", "records_edition": "key = ''"}[table]
    refused = pytest.raises(Error, match=f"What is in {table} is only ever added to")
    with rights.owning(cur), refused, transaction.atomic():
        cur.execute(words.format(table, column))


def test_a_number_held_by_somebody_else_stays_theirs_until_a_person_moves_it(cur):
    one, other = person(cur, "9990000018"), person(cur)
    assert writing.identify(cur, one, [("nhs", "9990000018"), ("PAS", "1")], at=MONDAY) == []
    taken = writing.identify(cur, other, [("nhs", "9990000018"), ("PAS", "2")], at=MONDAY)
    assert taken == [("nhs", "9990000018", one)]
    writing.move_identifier(cur, "nhs", "9990000018", other, at=MONDAY)
    assert writing.identify(cur, other, [("nhs", "9990000018")], at=MONDAY) == []


def test_a_new_header_leaves_nothing_of_the_old_one(cur):
    child = person(cur, family_name="Adu", phone="01632 960001", died="yes")
    writing.project_details(cur, child, {"family_name": "Bello", "born": "2026-02"})
    now = subjects.header(cur, child)
    assert (now.family_name, now.phone, now.died, now.born.isoformat()) == ("Bello", "", False, "2026-02-01")
    assert now.born_precision == "month"


def test_an_edition_is_kept_as_first_met(cur):
    writing.pin_editions(cur, [("form", "f", "1", {"was": 1})], at=MONDAY)
    writing.pin_editions(cur, [("form", "f", "1", {"was": 2}), ("form", "f", "2", {"was": 3})], at=MONDAY)
    kept = cur.execute("select fingerprint, shape from records_edition where key = 'f' order by 1").fetchall()
    assert kept == [("1", {"was": 1}), ("2", {"was": 3})]


def test_nothing_to_write_writes_nothing(cur):
    assert writing.add(cur, [], by=None, at=MONDAY) == []
    assert writing.identify(cur, person(cur), [], at=MONDAY) == []
    writing.cite(cur, [])
    writing.pin_editions(cur, [], at=MONDAY)


@given(
    answers=st.dictionaries(st.text(max_size=5), st.lists(st.text(max_size=5), max_size=2), max_size=3), text=st.text()
)
def test_whatever_text_a_machine_sends_can_be_kept(answers, text):
    kept = json.loads(storable.answers(answers | {"said": text}))
    assert json.loads(storable.answers(kept)) == kept
    assert kept["said"] == storable.text(text)


def test_a_stray_byte_does_not_lose_the_message(cur):
    child = person(cur, family_name="A\x00du")
    add(
        cur, entry(child, occasion="V\x001", answers={"reason": "fell \x00 \ud800 \U0001f600", "\x00": [1, None, True]})
    )
    writing.identify(cur, child, [("PAS", "1\x002")], at=MONDAY)
    (row,) = reading.versions(cur, [child])
    assert (row[4], row[14]) == ("V1", {"reason": "fell  ? \U0001f600", "": [1, None, True]})
