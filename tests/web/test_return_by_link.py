"""A practice in which nobody has an account signs its return of grave harm by a link, that there was none included."""
from datetime import datetime, timedelta

import pytest
from django.test import Client

from kith.access import all_teams
from kith.intake.rounds import returns_asked, ticking
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.counted import grave_harm as counting
from tests.notices import gateway, mailroom
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import Desk, asked

JULY = datetime(2026, 7, 1, 0, 5, tzinfo=AT.tzinfo)
WHO = "Ines Okafor, practice manager"
NONE = {"reply_what": "law_return", "met": "none", "looked": "Our own log, and the list of safeguarding meetings",
        "reply_who": WHO, "_number": "1"}
OWED = """select d.state, d.evidence is not null from duties_duty d join records_subject s on s.id = d.subject_id
where s.key = %s and d.pathway = 'law_return_signed'"""


def practice(kind: str = "gp", key: str = "mill-lane", **more) -> str:
    """A place outside, open for half a year; gives the key of its record."""
    team = all_teams.add_team(key, "Mill Lane Surgery", kind, "Mill Lane Surgery", phone="01632 960201", outside=True,
                             email="reception@mill-lane.example", mobiles=("07700900201",), at=AT - timedelta(days=180),
                             **more)
    ((subject,),) = asked("select key from records_subject where id = %s", team.subject_id)
    invented.said(subject, "team_opened", at=AT - timedelta(days=180), kind=kind)
    return subject


@pytest.fixture
def desk(place, monkeypatch):
    monkeypatch.setenv("KITH_AT", (JULY + timedelta(hours=9)).isoformat())
    with mailroom.standing_in() as room, gateway.standing_in() as notify:
        subject = practice()
        assert returns_asked.ask_due(JULY) == 1
        ticking.tick(JULY)
        yield Desk(room, notify, None), subject


def signed() -> dict:
    with cursor() as cur:
        rights.look_across(cur)
        (service,) = counting.returns(cur, counting.period("2026-06", AT))
    (month,) = service.months.values()
    return {"by": month.by, "met": month.met and sum(month.met.values())}


@row("CP09", "P9")
def test_none_is_signed_by_name_without_an_account(desk):
    desk, subject = desk
    assert signed() == {"by": "", "met": None}
    page = text(desk.comes_in())
    assert "Mill Lane Surgery" in page
    assert "for the month that began on Mon 1 Jun" in page
    assert "I do not know this child" not in page
    assert "This is for another team" not in page
    assert desk.browser.post(desk.link, NONE).status_code == 302
    assert asked(OWED, subject) == [("done", True)]
    assert signed() == {"by": WHO, "met": 0}
    assert "You" in desk.page()


@row("CP09")
def test_nobody_signs_with_a_blank_and_no_number_is_guessed(desk):
    desk, subject = desk
    desk.comes_in()
    for lacks in ({"looked": "n/a"}, {"met": ""}, {"met": "some"}, {"reply_who": ""}):
        assert desk.browser.post(desk.link, NONE | lacks).status_code == 422, lacks
    assert asked(OWED, subject) == [("due", False)]
    assert signed() == {"by": "", "met": None}


def test_what_was_signed_wrongly_is_signed_again(desk):
    desk, _ = desk
    desk.comes_in()
    desk.browser.post(desk.link, NONE)
    numbers = dict.fromkeys(("fgm", "fgm_risk", "exploitation", "honour", "allegation", "death", "incident"), "0")
    again = NONE | {"met": "some", "marac": "1", "_number": "2"} | numbers
    assert desk.browser.post(desk.link, again).status_code == 302
    assert signed() == {"by": WHO, "met": 1}


def test_without_the_code_nothing_is_signed(desk):
    desk, subject = desk
    assert Client().post(desk.link, NONE).status_code == 302   # to the page that asks for the code
    assert asked(OWED, subject) == [("due", False)]


def test_the_named_nurse_hears_of_a_practice_that_is_silent_and_it_reads_as_not_returned(desk):
    _, subject = desk
    for days in (1, 14, 16):
        ticking.tick(JULY + timedelta(days=days))
    assert asked(OWED, subject) == [("overdue", False)]
    told = ("select role from notices_notice n join records_subject s on s.id = n.subject_id where s.key = %s "
            "order by n.id")
    assert [role.partition(":")[0] for (role,) in asked(told, subject)] == ["team_lead", "named_nurse"]
    assert signed()["met"] is None


def test_social_care_and_another_area_sign_nothing_here(place):
    practice("social_care", "front-door")
    practice("other_area", "fenwick")
    assert returns_asked.ask_due(JULY) == 0
