"""A place without users tells us of a child in care, although nobody asked: by its link, and no record is opened."""
import re
from datetime import timedelta

import pytest
from django.test import Client

from kith.access import opening, outside
from kith.intake.rounds import delivering
from kith.notices import codes, links, unprompted
from kith.records import rights
from kith.records.database import committed, cursor
from tests.notices import gateway, mailroom
from tests.notices.outside import MAILBOX, front_door
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import Desk, asked
from tests.web.test_panel import lead as lead

HER = {"given_name": "Mia", "family_name": "Kowalska-Reid", "nhs_number": "", "teller": "Nora Finch, duty desk"}
CARE = {"in_care": "yes", "since-day": "1", "since-month": "6", "since-year": "2026", "legal_status": "voluntary",
        "_number": "one"}
MOVED = {"placement": "foster", "day-day": "10", "day-month": "7", "day-year": "2026", "_number": "two"}
ORDER = {"legal_status": "full_care_order", "responsible": ["mother", "authority"], "day-day": "10", "day-month": "7",
         "day-year": "2026", "_number": "four"}
ENTRIES = "select form, organisation, role, by_id from records_entry where form = any(%s) order by seq"
FORMS = ["replied", "care_notice_given", "looked_after_began", "placement_changed"]


class Teller(Desk):
    """The same desk, which has a link of its own."""

    @property
    def link(self) -> str:
        return re.search(r"/n/[\w-]+", self.room.arrived[-1][3])[0]

    def tells(self, form: str, **raw):
        return self.browser.post(f"{self.link}/{form}", raw)


@pytest.fixture
def desk(place):
    with mailroom.standing_in() as room, gateway.standing_in() as notify:
        team = front_door(AT - timedelta(days=9))
        with committed() as cur:
            assert unprompted.send(cur, outside.places(cur, [team.pk])[team.pk], AT) == ""
        yield Teller(room, notify, team)


def born(place) -> dict:
    (day, number), = asked("select born, nhs_number from records_subject where key = %s", place.mia)
    return {"born-day": str(day.day), "born-month": str(day.month), "born-year": str(day.year), "nhs_number": number}


def filed() -> list[tuple]:
    return asked(ENTRIES, FORMS)


@row("LA09")
def test_a_notice_that_nobody_asked_for_is_filed_in_the_place_s_name_and_begins_what_is_owed(place, desk):
    desk.comes_in()
    page = desk.page()
    assert ("A child came into care The legal status of a child in care changed A child left care A child in care "
            "moved to another place") in page
    answer = desk.tells("care_notice_given", **HER | born(place) | CARE)
    assert (answer.status_code, answer["Location"]) == (302, f"{desk.link}?sent=yes"), text(answer)
    assert filed()[:2] == [("replied", "Social care front door", "csc_front_door", None),
                           ("care_notice_given", "Social care front door", "csc_front_door", None)]
    assert asked("select 1 from duties_duty where pathway = 'initial_health_assessment' and open")
    assert asked("select role from duties_duty where pathway = 'late_notice_answered' and duty = 'explain'") == [
        ("csc_manager",)]


@row("RV10")
def test_a_move_is_told_with_its_day_and_who_says_so(place, desk):
    desk.comes_in()
    desk.tells("placement_changed", **HER | born(place) | MOVED)
    (day, answers), = asked("select (happened_at at time zone 'Europe/London')::date::text, answers from records_entry "
                            "where form = 'placement_changed'")
    assert (day, answers) == ("2026-07-10", {"placement": "foster", "who": "Nora Finch, duty desk"})
    assert asked("select 1 from duties_duty where pathway = 'moved_in_care' and duty = 'review' and open")


@row("LA21")
def test_a_legal_status_alone_is_told_with_its_day_and_who_says_so(place, desk):
    invented.said(place.mia, "looked_after_began", at=AT - timedelta(days=200), legal_status="voluntary")
    desk.comes_in()
    answer = desk.tells("legal_status_changed", **HER | born(place) | ORDER)
    assert answer["Location"] == f"{desk.link}?sent=yes"
    (day, answers, organisation), = asked(
        "select (happened_at at time zone 'Europe/London')::date::text, answers, organisation from records_entry "
        "where form = 'legal_status_changed'")
    assert (day, organisation) == ("2026-07-10", "Social care front door")
    assert answers == {"legal_status": "full_care_order", "responsible": ["mother", "authority"],
                       "who": "Nora Finch, duty desk"}


def test_a_child_whom_we_do_not_know_waits_as_post_and_the_page_says_the_same(place, desk):
    desk.comes_in()
    stranger = {"born-day": "3", "born-month": "4", "born-year": "2015"}
    before = asked("select count(*) from records_subject where kind = 'person'")
    answer = desk.tells("care_notice_given", **HER | stranger | CARE | {"given_name": "Ada", "family_name": "Quill"})
    assert answer["Location"] == f"{desk.link}?sent=yes"
    assert asked("select count(*) from records_subject where kind = 'person'") == before
    assert asked("select state from duties_duty where pathway = 'unfiled_post'") == [("due",)]
    desk.tells("care_notice_given", **HER | born(place) | CARE | {"_number": "other"})
    assert "We have it. You need do nothing more." in text(desk.browser.get(f"{desk.link}?sent=yes"))


def test_sent_twice_it_is_said_once_and_told_twice_the_child_came_into_care_once(place, desk):
    desk.comes_in()
    for number in ("one", "one", "three"):
        desk.tells("care_notice_given", **HER | born(place) | CARE | {"_number": number})
    forms = [form for form, *_ in filed()]
    assert (forms.count("care_notice_given"), forms.count("looked_after_began")) == (2, 1)


def test_what_was_asked_for_is_answered_by_it(place, desk):
    invented.said(place.mia, "care_notice_asked", at=AT - timedelta(hours=1), by=place.priya, heard_from="practice",
                  what="A foster carer registered her")
    desk.comes_in(desk.link)
    desk.tells("care_notice_given", **HER | born(place) | CARE)
    assert asked("select state from duties_duty where pathway = 'care_notice_is_given' and duty = 'decided'") == [
        ("done",)]


def test_what_is_wrong_is_said_at_its_question_and_nothing_is_filed(place, desk):
    desk.comes_in()
    answer = desk.tells("care_notice_given", **CARE, teller="Nora")
    page = text(answer)
    assert answer.status_code == 422
    assert not [words for words in ("Their first name", "Their date of birth", "There is a problem")
                if words not in page]
    assert filed() == []


@pytest.mark.parametrize("form", ["placement_changed", "care_notice_given", "own_words", "no_such_form"])
def test_before_the_code_it_says_nothing_and_takes_nothing(place, desk, form):
    answer = desk.browser.get(desk.tells(form, **HER | born(place) | CARE | MOVED)["Location"])
    assert "We will send a 6-digit code" in text(answer)
    assert not [word for word in ("Mia", "care", "child") if word in desk.page()]
    assert filed() == []


def test_it_tells_only_what_is_declared_and_opens_no_record(place, desk):
    desk.comes_in()
    answer = desk.tells("own_words", **HER | born(place) | {"kind": "ask", "words": "forged"})
    assert answer["Location"] == desk.link
    assert Client().get(f"/r/{desk.link[3:]}").status_code == 404
    with cursor() as cur:
        rights.close(cur)
        secret = desk.browser.cookies["tell"].value
        reply = links.by_link(cur, desk.link[3:])
        assert codes.within(cur, reply, secret, AT)
        assert not opening.opens_reply(cur, links.printed(desk.link[3:]), codes.printed(secret), reply.id, AT)
        rights.look_across(cur)


def test_a_new_link_ends_the_one_before_and_an_old_one_is_closed(place, desk, monkeypatch):
    old = desk.link
    assert Client().get("/n/forged").status_code == 404
    monkeypatch.setenv("KITH_AT", (AT + timedelta(minutes=6)).isoformat())
    assert "a new one is on its way" in text(Client().post(f"{old}/new"))
    assert desk.link != old
    assert "This link has closed" in text(Client().get(old))
    monkeypatch.setenv("KITH_AT", (AT + timedelta(days=366)).isoformat())
    assert Client().get(desk.link).status_code == 404


def test_the_mail_names_nobody_and_a_link_that_came_back_is_said_on_the_page(place, desk, lead, signed_in):
    _, to, subject, words = desk.room.arrived[-1]
    assert to == MAILBOX
    assert not [word for word in ("child", "care", "Mia") if word in subject + words]
    assert "works until" in text(signed_in(lead).get("/care/told"))
    with cursor() as cur:
        back = cur.execute("select back_to from notices_reply_link order by id desc limit 1").fetchone()[0]
    delivering.came_back(back, "550", AT)
    assert "Its link came back." in text(signed_in(lead).get("/care/told"))
    signed_in(lead).post("/care/told", {"place": "front-door"})
    assert "works until" in text(signed_in(lead).get("/care/told"))
