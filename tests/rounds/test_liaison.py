"""Fourteen families of a cluster: ten are spoken of; four whose health visitor was not there go first next month."""
from datetime import timedelta

import pytest
from django.test import Client

from kith.access import all_teams, staffing
from kith.intake.rounds import liaison_agendas
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.counted import liaison
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, asked, child, owed, said
from tests.scenarios.rows import row

DECIDED = {"outcome": "discussed", "decision": "See her at home together", "role": "midwife", "by_day": "2026-07-24"}
AGREED = {"cluster": "Marsh", "midwife": "Grace", "visitor": "Priya"}


@pytest.fixture
def workers(staff, monkeypatch):
    monkeypatch.setenv("KITH_AT", (MONDAY + DAY).isoformat())
    second = all_teams.add_team("gp2", "Second surgery", "gp", "Second surgery", phone="01632 960230", at=LONG_AGO)
    staffing.put_on(staffing.add_worker("ada", "Ada", "a long password", ""), second, "gp", LONG_AGO)
    return staff


@pytest.fixture
def records(workers):
    found = dict(asked("select t.key, s.key from access_team t join records_subject s on s.id = t.subject_id"))
    for key in ("gp", "gp2"):
        said(found[key], "liaison_agreed", MONDAY - 40 * DAY, workers["angela"], **AGREED)
    return found


def family(n: int, practice: str, worker=None, **proposed) -> str:
    key = child(f"Baby {n}", "2026-07-01")
    with cursor() as cur:
        cur.execute("update records_subject set gp_practice = %s where key = %s", (practice, key))
    if proposed:
        said(key, "liaison_proposed", MONDAY - DAY, worker, **proposed)
    else:
        said(key, "child_protection_plan_began", MONDAY - 5 * DAY, category="neglect", local_authority="Northbrook")
    return key


def item(key: str, month: str = "") -> dict:
    found = [answers for (answers,) in asked(
        "select e.answers from records_entry e join records_subject s on s.id = e.subject_id "
        "where s.key = %s and e.form = 'liaison_listed' order by e.seq", key)]
    return next((one for one in found if not month or one["month"] == month), {})


def speak(key: str, worker, **answers) -> None:
    (duty,) = [one.id for one in owed(key, "liaison_spoken_of") if one.open]
    said(key, "liaison_spoken", MONDAY + HOUR, worker, cites=(duty,), **answers)


def counted(at) -> liaison.Counted:
    with cursor() as cur:
        rights.look_across(cur)
        return liaison.counted(cur, at)


@row("AN02")
def test_ten_of_fourteen_are_spoken_of_and_four_go_first_next_month_and_are_answered_in_writing(records, workers):
    spoken = [family(n, "gp") for n in range(10)]
    left = [family(n, "gp2", workers["priya"], why="vulnerable", what="Who sees them first?") for n in range(10, 14)]
    stranger = child("Nobody", "2026-07-01")
    assert liaison_agendas.build_due(MONDAY) == 14
    assert liaison_agendas.build_due(MONDAY + HOUR) == 0   # once a month
    assert (item(spoken[0])["why"], item(left[0])["why"], item(stranger)) == (["plan"], ["vulnerable"], {})
    for key in spoken:
        speak(key, workers["angela"], **DECIDED)
    said(records["gp2"], "liaison_held", MONDAY + 2 * HOUR, workers["angela"], held="yes", on="2026-07-13",
         midwife="yes", visitor="no")
    found = counted(MONDAY + DAY)
    assert found.families["Marsh", "2026-07-01"].cells == [10, 4, 0, 14]
    assert found.meetings["Marsh"].cells[:3] == [0, 0, 1]
    # The absent side answers about each, and about nobody else
    for key in left:
        (answer,) = [one for one in owed(key, "liaison_answered_in_writing") if one.open]
        assert (answer.duty, answer.role) == ("visitor", "health_visitor")
    assert owed(spoken[0], "liaison_answered_in_writing") == []
    assert [one.role for one in owed(spoken[0], "link_decision_done")] == ["midwife"]
    # Next month they stand there again although the midwife has seen the last of them, and the others do not
    august = MONDAY + timedelta(days=21)
    liaison_agendas.build_due(august)
    assert item(left[0], "2026-08-01")["why"] == ["vulnerable", "carried"]
    assert [one.duty for one in owed(left[0], "liaison_spoken_of") if one.open] == ["first"]
    assert (item(left[0], "2026-08-01")["carried"], item(spoken[0], "2026-08-01")) == (1, {})


@row("AN02")
def test_a_meeting_that_was_not_held_is_counted_and_both_sides_answer(records, workers, signed_in_page):
    key = family(1, "gp")
    liaison_agendas.build_due(MONDAY)
    said(records["gp"], "liaison_held", MONDAY + HOUR, workers["angela"], held="no", why="Everybody was ill")
    assert {one.duty for one in owed(key, "liaison_answered_in_writing") if one.open} == {"visitor", "midwife"}
    assert counted(MONDAY + DAY).meetings["Marsh"].not_held == 1
    page = signed_in_page(workers["angela"])
    for words in ("Marsh, July 2026: 0 of 1 family spoken of.", "Without the health visitor", "Not held",
                  "say its cluster", "record a meeting"):
        assert words in page, words


@pytest.fixture
def signed_in_page():
    def page(worker) -> str:
        browser = Client()
        browser.force_login(worker)
        return browser.get("/links").content.decode()
    return page


@row("AN02")
def test_who_was_not_seen_stands_there_and_who_was_taken_off_does_not(records, workers):
    missed, over = family(1, "gp", workers["priya"], why="other", what="Housing"), family(2, "gp")
    said(missed, "liaison_proposed", MONDAY - HOUR, workers["priya"], why="over", what="They are housed")
    said(missed, "appointment_outcome", MONDAY - 3 * DAY, workers["priya"], outcome="not_brought",
         role="health_visitor")
    said(over, "child_protection_plan_ended", MONDAY - DAY)
    liaison_agendas.build_due(MONDAY)
    assert (item(missed)["why"], item(over)) == (["missed"], {})


def test_an_unborn_child_without_a_practice_has_its_mothers(records, workers):
    mother = child("Sinead", "1998-01-01")
    with cursor() as cur:
        cur.execute("update records_subject set gp_practice = 'gp' where key = %s", (mother,))
    said(mother, "pregnancy_notified", MONDAY - 10 * DAY, workers["priya"], expected="2026-10-01")
    ((baby,),) = asked("select key from records_subject where given_name = 'Baby of Sinead'")
    said(baby, "liaison_proposed", MONDAY - DAY, workers["priya"], why="concern", what="Drugs in pregnancy")
    liaison_agendas.build_due(MONDAY)
    assert item(baby)["why"] == ["concern"]
