"""An appointment of which nobody says anything counts as missed; whoever then says what happened mends that entry."""
from datetime import datetime

import pytest

from kith.duties.rebuilding import rebuild
from kith.intake.rounds import not_attended
from kith.records import reading
from kith.records.database import cursor
from tests.intake import place
from tests.intake.place import DAY, HOUR, LONDON, MONDAY, child, one, owed, said
from tests.scenarios.rows import row

TOLD = datetime(2026, 7, 6, 10, tzinfo=LONDON)
GONE_BY = MONDAY + 16 * DAY   # ten working days after the Tuesday by which they should have gone
DIRECTED = {"kind": "direction", "role": "health_visitor", "by_day": "2026-07-14"}


@pytest.fixture
def workers(db, monkeypatch):
    monkeypatch.setenv("KITH_AT", MONDAY.isoformat())
    return place.locality()


@pytest.fixture
def mia(workers):
    key = child()
    said(key, "appointment", TOLD, workers["priya"], **DIRECTED)
    return key


def outcomes(key: str) -> list[tuple]:
    with cursor() as cur:
        rows = reading.versions(cur, [place.header(key).id], ["appointment_outcome"])
    return [(row[2], row[5], row[11], row[14]) for row in rows]   # root, how, by, answers


@row("EH06")
def test_unsaid_by_its_time_it_counts_as_a_miss_once_and_the_word_on_it_is_still_owed(mia):
    assert not_attended.note_due(GONE_BY - DAY) == 0
    assert not_attended.note_due(GONE_BY) == 1
    assert not_attended.note_due(GONE_BY + HOUR) == 0
    ((_, how, by, answers),) = outcomes(mia)
    assert (how, by, answers) == ("part", None, {"role": "health_visitor"})
    assert one(mia, "appointment_kept").open
    assert {each.duty for each in owed(mia, "health_visitor_missed")} == {"reach", "offer"}


@row("EH06", "CP07")
def test_whoever_says_that_they_came_ends_the_follow_up_that_was_begun(mia, workers):
    not_attended.note_due(GONE_BY)
    said(mia, "appointment_outcome", GONE_BY + HOUR, workers["jo"], outcome="came", role="health_visitor",
         happened="2026-07-14", cites=(one(mia, "appointment_kept").id,))
    first, then = outcomes(mia)
    assert first[0] == then[0]
    assert then[2] == workers["jo"].pk
    assert one(mia, "appointment_kept").state == "done"
    assert owed(mia, "health_visitor_missed") == []
    assert {each.state for each in owed(mia, "health_visitor_missed", gone=True)} <= {"no longer owed"}


def test_whoever_says_that_they_were_not_brought_begins_nothing_twice(mia, workers):
    not_attended.note_due(GONE_BY)
    before = {each.id for each in owed(mia, "health_visitor_missed")}
    said(mia, "appointment_outcome", GONE_BY + HOUR, workers["priya"], outcome="not_brought", role="health_visitor",
         cites=(one(mia, "appointment_kept").id,))
    assert {each.id for each in owed(mia, "health_visitor_missed")} == before


def test_a_walk_in_before_the_day_answers_the_direction_and_nothing_is_noted(mia, workers):
    said(mia, "appointment_outcome", TOLD + DAY, workers["jo"], outcome="came", role="health_visitor",
         cites=(one(mia, "appointment_kept").id,))
    assert not_attended.note_due(GONE_BY) == 0
    assert owed(mia, "health_visitor_missed") == []


def test_what_is_stored_is_what_a_rebuild_finds(mia, workers):
    not_attended.note_due(GONE_BY)
    said(mia, "appointment_outcome", GONE_BY + HOUR, workers["priya"], outcome="nobody_in", role="health_visitor",
         cites=(one(mia, "appointment_kept").id,))
    assert [one for _, found in rebuild(GONE_BY + HOUR, write=False) for one in found] == []


def test_a_machine_that_knows_the_old_name_of_the_form_is_understood(mia):
    answer = said(mia, "appointment_missed", MONDAY, sender="PAS@RCB", outcome="did_not_come", role="hospital")
    assert answer.outcome == "filed"
