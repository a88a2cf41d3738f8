"""The triage board: who reads concerns, in which stages, whom they are about, and what two refusals bring about."""

import pytest
from django.test import Client

from kith.access.models import Worker
from tests.scenarios.rows import row
from tests.web import front_door
from tests.web.front_door import CHILD, CRYING, READ, TEACHER, does, entries, found, key, sends
from tests.web.reading import text

ON_A_CHILD = "select answers, by_id, sender from records_entry where form = 'concern_heard'"


@pytest.fixture
def hub(place):
    return front_door.hub()


@pytest.fixture
def stranger():
    return Client()


@row("CP11")
def test_it_is_on_the_board_until_it_is_over_and_each_stage_has_its_reason(hub, stranger, signed_in):
    sends(stranger, danger="yes", **TEACHER)
    nurse = signed_in(hub.nurse)
    board = text(nurse.get("/triage"))
    assert "1 to be read" in board
    assert "from somebody at work" in board
    assert "Urgent" in board
    does(nurse, key(), **READ)
    assert "1 to be sent on" in text(nurse.get("/triage"))
    does(nurse, key(), goes="nobody", why="The father rang back; all is well.")
    page = text(nurse.get(f"/triage/{key()}"))
    assert "Contact: a concern was read" in page
    assert "It has gone on for weeks." in page
    assert "Bea Lock" in page
    assert "You may tell them only this" in page       # a teacher who can be reached is to hear of it
    does(nurse, key(), told="told", note="Rang at five.")
    assert "1 over lately" in text(nurse.get("/triage"))


@row("CP11")
def test_two_services_refuse_and_the_duty_manager_decides(hub, stranger, signed_in):
    sends(stranger)
    nurse = signed_in(hub.nurse)
    does(nurse, key(), **READ)
    for to, by in (("health_visiting_lead", hub.visiting), ("named_midwife", hub.midwife)):
        does(nurse, key(), goes=to, why="A baby.")
        page = text(signed_in(by).get(f"/triage/{key()}"))
        assert CRYING in page
        does(signed_in(by), key(), answer="not_ours", why=f"No, says {to}.")
        assert signed_in(by).get(f"/triage/{key()}").status_code == 403   # what is not theirs they read no more
    assert "Decide who has a concern that two services refused" in text(signed_in(hub.lead).get("/"))
    does(signed_in(hub.lead), key(), takes="health_visiting_lead", why="I spoke to Gwen.")
    assert "Decide on a concern" in text(signed_in(hub.visiting).get("/"))


@row("CP11")
def test_whom_it_is_about_is_searched_for_with_reasons_and_decided_by_a_person(hub, place, stranger, signed_in):
    sends(stranger, **CHILD, **TEACHER)
    assert entries("concern_heard") == []
    nurse = signed_in(hub.nurse)
    page = text(nurse.get(f"/triage/{key()}/who"))
    assert "Mia Kowalska-Reid, born" in page
    assert "Fits: family name the same" in page
    nurse.post(f"/triage/{key()}/who", {"person": place.mia, "decision": "person"})
    ((answers, by, sender),) = found(ON_A_CHILD)
    assert answers == {"told_by": "professional", "worry": CRYING, "place": "Mill Lane", "kept": key()}
    assert (by, sender) == (None, "front_door")


def test_how_they_are_reached_stands_on_no_childs_record(hub, place, stranger, signed_in):
    sends(stranger, **CHILD, **TEACHER)
    signed_in(hub.nurse).post(f"/triage/{key()}/who", {"person": place.mia, "decision": "person"})
    ((said,),) = found("select string_agg(e.answers::text, '') from records_entry e join records_subject s "
                       "on s.id = e.subject_id where s.key = %s", place.mia)
    assert CRYING in said
    assert "01632 960 700" not in said
    assert "Teacher" not in said
    page = text(signed_in(place.priya).get(f"/people/{place.mia}/history"))
    assert "01632 960 700" not in page


def test_nobody_else_reads_a_concern(hub, place, stranger, signed_in):
    sends(stranger, **CHILD)
    for worker in (place.priya, place.ruth, hub.midwife):
        assert CRYING not in text(signed_in(worker).get(f"/triage/{key()}"))
    assert key() not in text(signed_in(Worker.objects.get(username="lee.grant")).get("/post"))
    assert Client().get(f"/triage/{key()}").status_code == 302


def test_a_new_person_without_a_name_is_added_under_people_first(hub, stranger, signed_in):
    sends(stranger)
    nurse = signed_in(hub.nurse)
    assert "Nobody said a name" in text(nurse.post(f"/triage/{key()}/who", {"decision": "new"}))
    assert entries("concern_heard") == []


def test_it_is_read_before_it_is_sent_on(hub, stranger, signed_in):
    sends(stranger)
    nurse = signed_in(hub.nurse)
    assert "Do this now" not in text(nurse.get(f"/triage/{key()}"))
    does(nurse, key(), **READ)
    assert "Send it there" in text(nurse.get(f"/triage/{key()}"))
