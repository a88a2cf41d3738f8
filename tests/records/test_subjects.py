"""Subjects have keys that can be read out, and headers found by number or key."""

import pytest

from kith.records import subjects
from tests.records.invented import MONDAY, person


def test_keys_can_be_read_out_and_typed_back(cur):
    subject_id, key = subjects.make(cur, at=MONDAY)
    assert len(key) == 7
    assert not set(key) & set("aeiou01l5s2zuv")
    assert subjects.by_key(cur, f" {key[:3].upper()} {key[3:]}").id == subject_id


def test_a_key_already_given_is_drawn_again(cur, monkeypatch):
    drawn = iter("3333333" + "3333333" + "4444444")
    monkeypatch.setattr(subjects.secrets, "choice", lambda _: next(drawn))
    assert [subjects.make(cur, at=MONDAY)[1] for _ in range(2)] == ["3333333", "4444444"]


def test_a_new_subject_is_its_own_person(cur):
    subject_id, _ = subjects.make(cur, kind="team", title="Marsh", at=MONDAY)
    found = subjects.header(cur, subject_id)
    assert (found.person_id, found.kind, found.title) == (subject_id, "team", "Marsh")
    assert subjects.together(cur, [subject_id]) == {subject_id: [subject_id]}


def test_records_of_one_person_are_found_from_each(cur):
    one, other = person(cur), person(cur)
    subjects.set_person(cur, {other: one})
    assert subjects.together(cur, [one, other]) == {one: [one, other], other: [one, other]}
    assert {subject.person_id for subject in subjects.headers(cur, [one, other]).values()} == {one}


def test_a_record_that_is_not_there_is_said_to_be_missing(cur):
    assert subjects.by_id(cur, 0) is None
    assert subjects.by_key(cur, "nothere") is None
    with pytest.raises(LookupError, match="There is no record number 0"):
        subjects.header(cur, 0)


def test_a_team_can_be_renamed(cur):
    subject_id, _ = subjects.make(cur, kind="team", title="Marsh", at=MONDAY)
    subjects.rename(cur, subject_id, "Marsh and Weir")
    assert subjects.header(cur, subject_id).title == "Marsh and Weir"
