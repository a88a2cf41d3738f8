"""Children of a practice: whoever has something new, late or at risk since the last meeting is on the next agenda."""
from datetime import timedelta

import pytest
from django.test import Client

from kith.access import all_teams, staffing
from kith.intake.rounds import practice_agendas
from kith.language.errors import Problems
from kith.records.database import cursor
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, asked, child, owed, said
from tests.scenarios.rows import row
from tests.web.reading import text

DECIDED = {"outcome": "discussed", "decision": "See her at home together", "role": "health_visitor",
           "by_day": "2026-07-24", "still": "no"}
AGREED = {"link": "Priya", "practice": "Dr Ann"}
PLAN = {"category": "neglect", "local_authority": "Northbrook"}
MET = MONDAY - 40 * DAY


@pytest.fixture
def workers(staff, monkeypatch):
    monkeypatch.setenv("KITH_AT", (MONDAY + DAY).isoformat())
    second = all_teams.add_team("gp2", "Second surgery", "gp", "Second surgery", phone="01632 960230", at=LONG_AGO)
    staff["ada"] = staffing.add_worker("ada", "Ada", "a long password", "")
    staffing.put_on(staff["ada"], second, "gp", LONG_AGO)
    return staff


@pytest.fixture
def practice(workers) -> str:
    """A practice that agreed to meet, and met forty days ago; the next meeting is due in two."""
    key = dict(asked("select t.key, s.key from access_team t join records_subject s on s.id = t.subject_id"))["gp"]
    said(key, "link_agreed", MONDAY - 90 * DAY, workers["gail"], **AGREED)
    held(key, workers, MET)
    return key


def held(record: str, workers, at, **answers) -> None:
    said(record, "link_meeting_held", at, workers["gail"], **{
        "way": "together", "held": at.date().isoformat(), "visitor": "yes", "practice": "yes", "children": 3} | answers)


def patient(name: str, born: str = "2024-07-01", of: str = "gp") -> str:
    key = child(name, born)
    with cursor() as cur:
        cur.execute("update records_subject set gp_practice = %s where key = %s", (of, key))
    return key


def on_it(key: str) -> list[dict]:
    return [answers for (answers,) in asked(
        "select e.answers from records_entry e join records_subject s on s.id = e.subject_id "
        "where s.key = %s and e.form = 'practice_listed' order by e.seq", key)]


def why(key: str) -> list[str]:
    return on_it(key)[-1]["why"] if on_it(key) else []


def open_of(key: str, pathway: str) -> list:
    return [one for one in owed(key, pathway) if one.open]


@row("GP05")
def test_who_has_something_new_late_or_at_risk_is_on_it_and_nobody_else(practice, workers):
    new, old, risk, over, quiet, other = (patient(name) for name in ("New", "Old", "Risk", "Over", "Quiet", "Other"))
    put, grown, late = patient("Put"), patient("Grown", "1990-01-01"), patient("Late")
    for key in (new, grown):
        said(key, "meeting_held", MONDAY - 3 * DAY, workers["priya"], kind="professionals", chair="R. Cole",
             people=[{"name": "Ann", "role": "gp", "there": "came"}])
    said(old, "child_protection_plan_began", MET - 30 * DAY, **PLAN)
    said(old, "child_protection_plan_ended", MET - DAY)
    said(risk, "child_protection_plan_began", MET - 100 * DAY, **PLAN)
    said(over, "child_protection_plan_began", MET - 100 * DAY, **PLAN)
    said(over, "child_protection_plan_ended", MONDAY - 2 * DAY)
    said(put, "link_proposed", MONDAY - DAY, workers["priya"], why="worry", what="Who sees her?")
    said(late, "link_asked", MET - 30 * DAY, workers["priya"], what="Who sees him?")
    with cursor() as cur:
        cur.execute("update records_subject set gp_practice = 'gp2' where key = %s", (other,))
    practice_agendas.build_due(MONDAY)
    assert {key: why(key) for key in (new, old, risk, over, quiet, other, put, grown, late)} == {
        new: ["new"], old: [], risk: ["risk"], over: ["new"], quiet: [], other: [], put: ["proposed"], grown: [],
        late: ["owed"]}


@row("GP05")
def test_it_is_built_before_the_meeting_once_a_day_and_a_child_stands_on_it_once(practice, workers):
    key = patient("Risk")
    said(key, "child_protection_plan_began", MET + DAY, **PLAN)
    assert practice_agendas.build_due(MONDAY - 6 * DAY) == 0          # the meeting is still more than a week away
    assert practice_agendas.build_due(MONDAY) == 1
    later = patient("Later")
    said(later, "child_protection_plan_began", MONDAY, **PLAN)
    assert practice_agendas.build_due(MONDAY + HOUR) == 0             # once a day
    assert practice_agendas.build_due(MONDAY + DAY) == 1              # whatever came since is added
    assert [len(on_it(one)) for one in (key, later)] == [1, 1]
    assert [one.role for one in open_of(key, "practice_spoken_of")] == ["health_visitor"]


@row("GP05")
def test_whoever_was_absent_answers_and_the_others_are_carried_to_the_next_agenda_with_their_open_actions(
        practice, workers):
    spoken, left = patient("Spoken"), patient("Left")
    for key in (spoken, left):
        said(key, "child_protection_plan_began", MET - 50 * DAY, **PLAN)
    practice_agendas.build_due(MONDAY)
    (duty,) = open_of(spoken, "practice_spoken_of")
    said(spoken, "practice_spoken", MONDAY + HOUR, workers["priya"], cites=(duty.id,), **DECIDED)
    held(practice, workers, MONDAY + 2 * HOUR, visitor="no")
    assert [one.duty for one in open_of(left, "link_answered_in_writing")] == ["visitor"]
    assert open_of(spoken, "link_answered_in_writing") == []
    next_time = MONDAY + timedelta(days=38)
    practice_agendas.build_due(next_time)
    assert (why(left), on_it(left)[-1]["first"], on_it(left)[-1]["carried"]) == (["risk", "carried"], "yes", 1)
    assert (why(spoken), on_it(spoken)[-1]["first"]) == (["risk", "open"], "no")
    (duty,) = open_of(spoken, "practice_spoken_of")
    with pytest.raises(Problems, match="Still open"):
        said(spoken, "practice_spoken", next_time + HOUR, workers["priya"], cites=(duty.id,), **DECIDED)
    said(spoken, "practice_spoken", next_time + HOUR, workers["priya"], cites=(duty.id,), **DECIDED | {
        "still": "yes", "left": [{"what": "See her at home together", "becomes": "goes_on"}]})


@row("GP05")
def test_an_unborn_child_is_on_the_agenda_of_its_mothers_practice_and_its_midwife_owes_the_word(practice, workers):
    mother, others = patient("Sinead", "1998-01-01"), patient("Aoife", "1998-01-01", of="gp2")
    for one in (mother, others):
        said(one, "pregnancy_notified", MET - 10 * DAY, workers["priya"], expected="2026-10-01")
    babies = dict(asked("select given_name, key from records_subject where given_name like 'Baby of %%'"))
    for baby in babies.values():
        said(baby, "child_protection_plan_began", MET + DAY, **PLAN)
    assert practice_agendas.build_due(MONDAY) == 1
    baby = babies["Baby of Sinead"]
    assert (why(baby), on_it(mother)) == (["risk", "new"], [])
    assert [one.role for one in open_of(baby, "practice_spoken_of")] == ["midwife"]
    assert "Baby of Sinead" in page(workers["gail"])       # the practice’s, with whom nobody said that it is involved
    held(practice, workers, MONDAY + HOUR, visitor="no")   # and whoever was not there answers for it too
    assert [one.duty for one in open_of(baby, "link_answered_in_writing")] == ["visitor"]


def page(worker) -> str:
    browser = Client()
    browser.force_login(worker)
    return text(browser.get("/links"))


@row("GP05")
def test_whoever_may_open_the_child_reads_the_agenda_by_name_and_others_by_number(practice, workers):
    ann, ben, third = patient("Ann"), patient("Ben"), patient("Third", of="gp2")
    for key in (ann, ben, third):
        said(key, "child_protection_plan_began", MET - 50 * DAY, **PLAN)
    practice_agendas.build_due(MONDAY)
    (duty,) = open_of(ann, "practice_spoken_of")
    said(ann, "practice_spoken", MONDAY + HOUR, workers["gail"], cites=(duty.id,), **DECIDED)
    read = page(workers["priya"])
    assert "Team gp: 1 child Ben Bensen , 2 years On a plan, in care or on MARAC." in read
    assert "Team gp On the agenda 2 Spoken of 1 Carried over 0 Still to be spoken of 1" in page(workers["gail"])
    assert "Ben" not in page(workers["ada"])              # another practice’s
    buyer = staffing.add_worker("anwen", "Anwen", "a long password", "")
    team = all_teams.add_team("icb", "Commissioning", "commissioning", "Board", phone="01632 960240", at=LONG_AGO)
    staffing.put_on(buyer, team, "commissioner", LONG_AGO)
    told = page(buyer)
    assert "Ben" not in told
    assert "Team gp On the agenda fewer than 5 Spoken of fewer than 5" in told


@row("GP05")
def test_an_action_that_is_open_stands_beside_the_child_who_goes_first(practice, workers):
    key = patient("Ann")
    said(key, "child_protection_plan_began", MET - 50 * DAY, **PLAN)
    said(key, "link_decision", MONDAY - 2 * DAY, workers["gail"], decision="See her", role="gp", by_day="2026-07-20")
    practice_agendas.build_due(MONDAY)
    assert why(key) == ["risk", "open"]
    assert "Open: what an earlier meeting decided , for the GP, due end of Mon 20 Jul" in page(workers["priya"])


@row("GP05")
def test_what_nobody_wrote_down_is_carried_over_when_the_next_agenda_is_built(practice, workers):
    key = patient("Left")
    said(key, "child_protection_plan_began", MET - 50 * DAY, **PLAN)
    practice_agendas.build_due(MONDAY)
    held(practice, workers, MONDAY + HOUR)
    practice_agendas.build_due(MONDAY + timedelta(days=38))
    assert [one.duty for one in open_of(key, "practice_spoken_of")] == ["first"]
    assert asked("select e.answers ->> 'absent' from records_entry e join records_subject s on s.id = e.subject_id "
                 "where s.key = %s and e.form = 'practice_spoken'", key) == [("unwritten",)]
